//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console

/// A printer without paper.
struct SamplePrinter: PagePrinter {
    func pdf(of html: String, style: String) throws(PrintingError) -> [UInt8] { throw .noBrowser("/nowhere") }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension String {
    /// The scalars in normalisation form D.
    var decomposedScalars: String.UnicodeScalarView {
        var text = self
        let isPlain = text.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
        return isPlain ? unicodeScalars : decomposedStringWithCanonicalMapping.unicodeScalars
    }
}

extension String {
    /// Lower case in normalisation form C.
    var normalizedLowercase: String { precomposedStringWithCanonicalMapping.lowercased() }
}

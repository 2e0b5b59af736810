//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird

/// The declaration line that an address names.
enum LineParameters {
    static func number(_ context: ConsoleContext) throws(ConsoleError) -> String {
        try context.segment("number")
    }

    static func line(_ context: ConsoleContext) throws(ConsoleError) -> DeclarationLineID {
        let number = try number(context)
        guard let item = context.parameters.get("item", as: Int.self), item >= 0 else { throw .notFound }
        return DeclarationLineID(declarationNo: number, itemNo: item)
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The encoders extension: base64 with the standard alphabet; padding may be missing.
enum EncoderFunctions {
    static let bodies: [String: FunctionBody] = [
        "base64.encode": { arguments, meter throws(EvaluationError) in
            guard arguments.count == 1, case .bytes(let bytes) = arguments[0] else {
                throw .noOverload("base64.encode", arguments)
            }
            try meter.charge(bytes: bytes.count)
            return .string(Data(bytes).base64EncodedString())
        },
        "base64.decode": { arguments, meter throws(EvaluationError) in
            guard arguments.count == 1, case .string(let text) = arguments[0] else {
                throw .noOverload("base64.decode", arguments)
            }
            try meter.charge(bytes: text.utf8.count)
            let isPadded = text.hasSuffix("=")
            let missing = isPadded ? 0 : (4 - text.utf8.count % 4) % 4
            guard missing < 3, let data = Data(base64Encoded: text + String(repeating: "=", count: missing)) else {
                throw .failed(.invalidArgument, "\(quoted(text)) is not base64")
            }
            return .bytes(Array(data))
        },
    ]
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The strings extension; indices count code points.
enum StringFunctions {
    static let bodies: [String: FunctionBody] = [
        "charAt": function("charAt", [.text, .number]) { call throws(EvaluationError) in
            let scalars = try call.scalars(0)
            let index = try call.index(1, upTo: scalars.count)
            return .string(index == scalars.count ? "" : String(Character(scalars[index])))
        },
        "indexOf": { arguments, meter throws(EvaluationError) in
            let call = try StringCall("indexOf", arguments, [.text, .text, .number], required: 2, meter)
            let text = try call.scalars(0)
            let part = try call.scalars(1)
            let start = try arguments.count == 3 ? call.index(2, upTo: text.count) : 0
            return .int(Int64(try firstIndex(of: part, in: text, from: start, meter) ?? -1))
        },
        "lastIndexOf": { arguments, meter throws(EvaluationError) in
            let call = try StringCall("lastIndexOf", arguments, [.text, .text, .number], required: 2, meter)
            let text = try call.scalars(0)
            let part = try call.scalars(1)
            let last = try arguments.count == 3 ? call.index(2, upTo: text.count) : text.count
            return .int(Int64(try lastIndex(of: part, in: text, upTo: last, meter) ?? -1))
        },
        "lowerAscii": function("lowerAscii", [.text]) { call throws(EvaluationError) in
            .string(mapASCII(try call.text(0), 0x41...0x5A) { $0 + 32 })
        },
        "upperAscii": function("upperAscii", [.text]) { call throws(EvaluationError) in
            .string(mapASCII(try call.text(0), 0x61...0x7A) { $0 - 32 })
        },
        "replace": { arguments, meter throws(EvaluationError) in
            let call = try StringCall("replace", arguments, [.text, .text, .text, .number], required: 3, meter)
            let limit = try arguments.count == 4 ? call.number(3) : -1
            let pieces = try split(call.scalars(0), call.scalars(1), limit: limit < 0 ? Int.max : limit, meter)
            let new = try call.scalars(2)
            try meter.charge(bytes: pieces.count * new.count * 4)
            return .string(text(pieces.joined(separator: new)))
        },
        "split": { arguments, meter throws(EvaluationError) in
            let call = try StringCall("split", arguments, [.text, .text, .number], required: 2, meter)
            let limit = try arguments.count == 3 ? call.number(2) : -1
            if limit == 0 { return .list([]) }
            let parts = limit < 0 ? Int.max : limit - 1
            let separator = try call.scalars(1)
            let pieces =
                try separator.isEmpty
                ? characters(call.scalars(0), limit: parts) : split(call.scalars(0), separator, limit: parts, meter)
            return .list(pieces.map { .string(text($0)) })
        },
        "substring": { arguments, meter throws(EvaluationError) in
            let call = try StringCall("substring", arguments, [.text, .number, .number], required: 2, meter)
            let text = try call.scalars(0)
            let start = try call.index(1, upTo: text.count)
            let end = try arguments.count == 3 ? call.index(2, upTo: text.count) : text.count
            guard start <= end else {
                throw .failed(.outOfRange, "invalid substring range. start: \(start), end: \(end)")
            }
            return .string(Self.text(text[start..<end]))
        },
        "trim": function("trim", [.text]) { call throws(EvaluationError) in
            let text = try call.scalars(0)
            let head = text.drop { $0.properties.isWhitespace }
            let end = head.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? head.startIndex
            return .string(Self.text(head[head.startIndex..<end]))
        },
        "join": { arguments, meter throws(EvaluationError) in
            guard (1...2).contains(arguments.count), case .list(let values) = arguments[0] else {
                throw .noOverload("join", arguments)
            }
            var separator = ""
            if arguments.count == 2 {
                guard case .string(let text) = arguments[1] else { throw .noOverload("join", arguments) }
                separator = text
            }
            var result = ""
            for (index, value) in values.enumerated() {
                guard case .string(let text) = value else { throw .noOverload("join", arguments) }
                try meter.charge(bytes: text.utf8.count + separator.utf8.count)
                result += (index == 0 ? "" : separator) + text
            }
            return .string(result)
        },
        "strings.quote": function("strings.quote", [.text]) { call throws(EvaluationError) in
            .string(quoted(try call.text(0)))
        },
        "format": { arguments, meter throws(EvaluationError) in
            guard arguments.count == 2, case .string(let format) = arguments[0], case .list(let values) = arguments[1]
            else { throw .noOverload("format", arguments) }
            return .string(try StringFormat.apply(format, values, meter))
        },
    ]

    private static func function(
        _ name: String,
        _ shape: [StringCall.Shape],
        _ body: @escaping @Sendable (StringCall) throws(EvaluationError) -> Value
    ) -> FunctionBody {
        { arguments, meter throws(EvaluationError) in
            try body(StringCall(name, arguments, shape, required: shape.count, meter))
        }
    }

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    private static func mapASCII(_ text: String, _ range: ClosedRange<UInt8>, _ change: (UInt8) -> UInt8) -> String {
        String(decoding: text.utf8.map { range.contains($0) ? change($0) : $0 }, as: UTF8.self)
    }
}

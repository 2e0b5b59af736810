//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// How far a source and what it says are to be believed: the admiralty code, 6 by 6.
package struct Evaluation: Hashable, Sendable {
    package enum Source: String, CaseIterable, Hashable, Sendable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
        case e = "E"
        /// Cannot be judged.
        case f = "F"
    }

    package let source: Source
    /// 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.
    package let information: Int

    /// Nil for a number that is not 1 to 6.
    package init?(source: Source, information: Int) {
        guard (1...6).contains(information) else { return nil }
        self.source = source
        self.information = information
    }

    /// Reads `B2`; nil for anything else.
    package init?(_ code: String) {
        guard code.utf8.count == 2, let source = Source(rawValue: String(code.prefix(1))),
            let information = Int(code.suffix(1))
        else { return nil }
        self.init(source: source, information: information)
    }

    package var code: String { source.rawValue + "\(information)" }

    /// The nearest of the 4 by 4 scheme (A B C X, 1 to 4). Ours to judge: D and E are no better than unknown there, and
    /// what is doubtful or improbable cannot be said at all.
    package var fourByFour: String {
        let letter =
            switch source {
            case .a, .b, .c: source.rawValue
            case .d, .e, .f: "X"
            }
        return letter + "\(min(information, 4))"
    }

    /// Reads a value of the 4 by 4 scheme; nil for anything else.
    package init?(fourByFour code: String) {
        guard code.utf8.count == 2, let grade = Int(code.suffix(1)), (1...4).contains(grade) else { return nil }
        let letter = String(code.prefix(1))
        guard ["A", "B", "C", "X"].contains(letter), let source = Source(rawValue: letter == "X" ? "F" : letter) else {
            return nil
        }
        self.init(source: source, information: grade == 4 ? 6 : grade)
    }

    package var json: JSONValue {
        .object(["information": .number(Double(information)), "source": .string(source.rawValue)])
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let source = try fields.required("source", fields.choice("source", Source.self))
        let information = try fields.required("information", fields.whole("information"))
        guard let value = Evaluation(source: source, information: Int(clamping: information)) else {
            throw .wrong(fields.name("information"), expected: "1 to 6")
        }
        self = value
    }
}

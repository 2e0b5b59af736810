//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What two nodes exchanged in a month: the same on both sides to the byte, fit to be annexed to minutes.
package struct ExchangeStatement: Hashable, Sendable {
    /// One message of the month.
    package struct Line: Hashable, Sendable {
        /// The sending node.
        package let node: String
        package let sequence: Int64
        package let id: String
        package let from: String
        package let to: String
        package let sent: Timestamp
        package let hash: Digest32
        /// Nil where it was not opened.
        package let type: MessageType?

        package init(
            node: String,
            sequence: Int64,
            id: String,
            from: String,
            to: String,
            sent: Timestamp,
            hash: Digest32,
            type: MessageType?
        ) {
            self.node = node
            self.sequence = sequence
            self.id = id
            self.from = from
            self.to = to
            self.sent = sent
            self.hash = hash
            self.type = type
        }
    }

    /// `2025-08`.
    package let month: String
    package let nodes: [String]
    /// By sending node, then number.
    package let lines: [Line]

    /// - Parameter lines: only what the receiving side has confirmed.
    package init(month: StatementMonth, nodes: [String], lines: [Line]) {
        self.month = month.text
        self.nodes = nodes.sorted()
        self.lines = lines.filter { month.contains($0.sent) }.sorted { ($0.node, $0.sequence) < ($1.node, $1.sequence) }
    }

    /// Of what is counted by type: what officers wrote. Acknowledgements of the machine stand in one number.
    private func counts(_ node: String) -> [(route: String, type: String, count: Int)] {
        var counts: [[String]: Int] = [:]
        for line in lines where line.node == node {
            counts[["\(line.from) \(line.to)", line.type?.rawValue ?? "closed"], default: 0] += 1
        }
        return counts.map { ($0.key[0], $0.key[1], $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// Plain text in three languages; the last line is a digest over all lines of the month.
    package var text: String {
        var out: [String] = [
            "BẢNG KÊ TRAO ĐỔI THÔNG TIN · 情报交换清单 · STATEMENT OF EXCHANGE",
            "\(nodes.joined(separator: " – "))   \(month) (UTC)", "",
        ]
        for node in nodes {
            let own = lines.filter { $0.node == node }
            out.append("\(node): tổng số · 总数 · total \(own.count)")
            if let first = own.first, let last = own.last {
                out.append("  số · 编号 · numbers \(first.sequence)–\(last.sequence)   SHA-256 \(last.hash)")
            }
            for (route, type, count) in counts(node) { out.append("  \(route)   \(type)   \(count)") }
            out.append("")
        }
        out.append("DANH SÁCH · 明细 · LIST")
        for line in lines where line.type != .acknowledgement {
            out.append(
                "\(line.node) \(line.sequence)   \(line.sent.text)   \(line.from) \(line.to)   "
                    + "\(line.type?.rawValue ?? "closed")   \(line.id)   \(line.hash)"
            )
        }
        let all = lines.map { "\($0.node) \($0.sequence) \($0.hash)\n" }.joined()
        out += ["", "SHA-256 \(Digest32.of(Array(all.utf8)))"]
        return out.joined(separator: "\n") + "\n"
    }

    /// The same for machines.
    package var json: JSONValue {
        .object([
            "lines": .array(
                lines.map { line in
                    var members = MessageMembers()
                    members.set("from", line.from)
                    members.set("hash", line.hash.text)
                    members.set("id", line.id)
                    members.set("node", line.node)
                    members.set("sent", line.sent)
                    members.set("seq", line.sequence)
                    members.set("to", line.to)
                    members.set("type", line.type?.rawValue)
                    return members.json
                }
            ), "month": .string(month), "nodes": .array(nodes.map { .string($0) }), "v": .number(1),
        ])
    }
}

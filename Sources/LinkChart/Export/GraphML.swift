//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A chart as GraphML 1.0, for yEd, Gephi, Cytoscape and NetworkX.
package enum GraphML {
    /// - Parameter title: becomes the description of the graph.
    package static func document(_ graph: ChartGraph, title: String) -> String {
        var out = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """
        for key in keys {
            out +=
                #"<key id="\#(key.id)" for="\#(key.owner)" attr.name="\#(key.name)" attr.type="\#(key.type)"/>"# + "\n"
        }
        out += #"<graph id="chart" edgedefault="directed">"# + "\n<desc>\(escaped(title))</desc>\n"
        var ids: [ChartNodeID: String] = [:]
        for (number, node) in graph.nodes.enumerated() {
            ids[node.id] = "n\(number)"
            out += #"<node id="n\#(number)">"#
            out += data("kind", node.id.kind.rawValue) + data("key", node.id.key) + data("label", node.label)
            if node.names.count > 1 { out += data("names", node.names.joined(separator: "; ")) }
            out += data("links", "\(node.degree)") + data("hub", "\(node.isHub)") + "</node>\n"
        }
        for (number, link) in graph.links.enumerated() {
            guard let from = ids[link.from], let to = ids[link.to] else { continue }
            out += #"<edge id="e\#(number)" source="\#(from)" target="\#(to)">"#
            out += data("role", link.role.rawValue)
            out += data("at", LayoutText.instant(link.at, offsetMinutes: 0))
            out += data("record", link.source.kind.rawValue + ":" + link.source.key) + "</edge>\n"
        }
        return out + "</graph>\n</graphml>\n"
    }

    private static let keys: [(id: String, owner: String, name: String, type: String)] = [
        ("kind", "node", "kind", "string"), ("key", "node", "key", "string"),
        ("label", "node", "label", "string"), ("names", "node", "names", "string"),
        ("links", "node", "links", "int"), ("hub", "node", "hub", "boolean"),
        ("role", "edge", "role", "string"), ("at", "edge", "at", "string"), ("record", "edge", "record", "string"),
    ]

    private static func data(_ key: String, _ value: String) -> String {
        #"<data key="\#(key)">"# + escaped(value) + "</data>"
    }

    /// The text with markup written out, without the characters that XML 1.0 has no way to write.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\r": out += "&#13;"
            case "\t", "\n": out.unicodeScalars.append(scalar)
            default:
                let isWritable = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                out.unicodeScalars.append(isWritable ? scalar : "\u{FFFD}")
            }
        }
        return out
    }
}

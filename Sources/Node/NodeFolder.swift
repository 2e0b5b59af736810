//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// The folder of a node and what lies where in it; only the node's own user may read it.
package struct NodeFolder: Sendable, Hashable {
    package let url: URL

    package init(_ path: String) {
        url = URL(fileURLWithPath: path, isDirectory: true)
    }

    package var path: String { url.path }
    /// How the node is called and works; made with defaults, meant to be edited.
    package var configuration: URL { url.appendingPathComponent("node.json") }
    package var database: URL { url.appendingPathComponent("node.sqlite") }
    /// What `lienquan train --model` writes.
    package var model: URL { url.appendingPathComponent("model", isDirectory: true) }
    package var uploads: URL { url.appendingPathComponent("uploads", isDirectory: true) }
    /// Files of evidence, each under its SHA-256.
    package var evidence: URL { url.appendingPathComponent("evidence", isDirectory: true) }
    package var mappings: URL { url.appendingPathComponent("mappings", isDirectory: true) }
    /// The authority of the node and the keys that it certified.
    package var pki: URL { url.appendingPathComponent("pki", isDirectory: true) }
    /// What maps show as land, a GeoJSON file; points alone where there is none.
    package var land: URL { url.appendingPathComponent("land.geojson") }
    /// Positions of vessels: the log of reports and what is made of it.
    package var tracks: URL { url.appendingPathComponent("tracks", isDirectory: true) }
    /// What makes the search index unreadable to others.
    package var searchKey: URL { url.appendingPathComponent("search.key") }
    package var rejects: URL { url.appendingPathComponent("rejects", isDirectory: true) }

    /// Whether a node was made here before.
    package var exists: Bool { FileManager.default.fileExists(atPath: configuration.path) }

    /// Makes what is missing.
    /// - Throws: ``NodeError/folder(path:reason:)``
    package func prepare() throws(NodeError) {
        for folder in [url, uploads, mappings, rejects] {
            do {
                try FileManager.default.createDirectory(
                    at: folder,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700]
                )
            } catch {
                throw .folder(path: folder.path, reason: error.localizedDescription)
            }
        }
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// The files a page may load, read once at the start and addressed by their content.
struct StaticAssets: Sendable {
    struct Asset: Sendable {
        let name: String
        let hash: String
        let contentType: String
        let bytes: [UInt8]

        var path: String { "/static/\(hash)/\(name)" }
    }

    private let assets: [String: Asset]

    /// Reads the console's own files and those of the installed libraries that are there.
    init(own folder: URL, libraries: AssetFolders) throws {
        var assets: [String: Asset] = [:]
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for name in names where Self.contentType(name) != nil {
            assets[name] = try Self.load(name, from: folder.appendingPathComponent(name))
        }
        let candidates: [(String, String?, [String])] = [
            ("reboot.css", libraries.bootstrap, ["css/bootstrap-reboot.min.css", "bootstrap-reboot.min.css"]),
            ("chart.js", libraries.chart, ["chart.min.js", "chart.js"]),
            ("htmx.js", libraries.htmx, ["htmx-2.min.js", "htmx.min.js"]),
            ("leaflet.js", libraries.leaflet, ["leaflet.min.js", "leaflet.js"]),
            ("leaflet.css", libraries.leaflet, ["leaflet.css"]),
        ]
        for (name, folder, files) in candidates {
            guard let folder else { continue }
            let paths = files.map { URL(fileURLWithPath: folder).appendingPathComponent($0) }
            guard let found = paths.first(where: { FileManager.default.isReadableFile(atPath: $0.path) })
            else { continue }
            assets[name] = try Self.load(name, from: found)
        }
        if let land = libraries.land, FileManager.default.isReadableFile(atPath: land) {
            assets["land.geojson"] = try Self.load("land.geojson", from: URL(fileURLWithPath: land))
        }
        self.assets = assets
    }

    /// The address of an asset, nil where it is not installed.
    func path(_ name: String) -> String? {
        assets[name]?.path
    }

    /// What an asset holds, for pages that are printed.
    func bytes(_ name: String) -> [UInt8]? { assets[name]?.bytes }

    /// An asset by the parts of its address; nil when its content has changed since.
    func asset(hash: String, name: String) -> Asset? {
        guard let asset = assets[name], asset.hash == hash else { return nil }
        return asset
    }

    private static func load(_ name: String, from url: URL) throws -> Asset {
        guard let contentType = contentType(name) else { throw ConsoleError.resourceMissing(name) }
        var bytes = [UInt8](try Data(contentsOf: url))
        if name.hasSuffix(".css") || name.hasSuffix(".js") { bytes = withoutSourceMap(bytes) }
        let digits = Array("0123456789abcdef")
        let hash = SHA256.hash(data: bytes).prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return Asset(name: name, hash: String(hash), contentType: contentType, bytes: bytes)
    }

    /// A source map's address would make a browser with open tools ask for a file that is not there.
    private static func withoutSourceMap(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let mark = Array("# sourceMappingURL=".utf8)
        let kept = lines.filter { !$0.dropFirst(2).starts(with: mark) }
        return kept.count == lines.count ? bytes : Array(kept.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static func contentType(_ name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "geojson": "application/geo+json"
        default: nil
        }
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What of a node's folder belongs into a backup, beside the database.
enum BackupFiles {
    /// What passes: files that are being sent here, and drafts of programs at work.
    private static let passingEndings = [".part", ".draft", ".upload"]

    /// Paths of files within the folder, in order.
    /// - Throws: ``BackupFault/unreadable(path:reason:)`` for a link to a folder, whose content would be left out
    static func list(_ folder: NodeFolder) throws(BackupFault) -> [String] {
        var found: [String] = []
        try collect("", in: folder.url, &found)
        return found.sorted()
    }

    private static func collect(_ path: String, in root: URL, _ found: inout [String]) throws(BackupFault) {
        let folder = path.isEmpty ? root : root.appendingPathComponent(path)
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            // A model is exchanged by another program: the folder that was there a moment ago is looked for again.
            if !path.isEmpty, !FileManager.default.fileExists(atPath: folder.path) { return }
            throw .unreadable(path: folder.path, reason: error.localizedDescription)
        }
        for name in names where belongs(name, at: path) {
            let place = path.isEmpty ? name : path + "/" + name
            let file = root.appendingPathComponent(place)
            var status = stat()
            guard lstat(file.path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFLNK {
                guard stat(file.path, &status) == 0 else { continue }
                guard status.st_mode & S_IFMT != S_IFDIR else {
                    throw .unreadable(
                        path: file.path,
                        reason: "a link to a folder is not followed; move the folder here"
                    )
                }
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try collect(place, in: root, &found)
            case S_IFREG:
                guard BackupManifest.isPlain(place) else {
                    throw .unreadable(path: file.path, reason: "its name breaks the line")
                }
                found.append(place)
            default: continue
            }
        }
    }

    private static func belongs(_ name: String, at path: String) -> Bool {
        if name.hasPrefix(".") || passingEndings.contains(where: name.hasSuffix) { return false }
        guard path.isEmpty else { return true }
        return name != "uploads" && !name.hasPrefix("node.sqlite")
    }
}

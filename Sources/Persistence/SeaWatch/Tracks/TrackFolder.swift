//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

/// The folder in which the log of reports and the segments lie; one process at a time has it.
package final class TrackFolder: Sendable {
    package let path: String
    private let descriptor: CInt

    /// Makes the folder where it is not there.
    /// - Throws: ``TrackFileError``
    package init(_ path: String) throws(TrackFileError) {
        self.path = path
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw TrackFileError(errno: errno, path: path) }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TrackFileError(errno: errno, path: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(path)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Returns when the names in it are on the disk.
    func synchronise() throws(TrackFileError) {
        guard fsync(descriptor) == 0 else { throw TrackFileError(errno: errno, path: path) }
    }

    func path(_ name: String) -> String { path + "/" + name }

    /// Numbers in the names of files with an ending, as `log-0000000007.sealog`, by rising first number.
    func numbered(_ ending: String) throws(TrackFileError) -> [[UInt64]] {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw .inputOutput(path, reason: "its files can't be listed")
        }
        return names.filter { $0.hasSuffix(ending) }
            .map { $0.dropLast(ending.count).split(separator: "-").dropFirst().compactMap { UInt64($0) } }
            .filter { !$0.isEmpty }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Removes files that a process which ended did not finish.
    func removeDrafts() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        where name.hasSuffix(Self.draft) { unlink(path(name)) }
    }

    static let draft = ".draft"

    /// A number as names have it: ten digits, so that names sort as numbers do.
    static func digits(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(10 - digits.count, 0)) + digits
    }

    /// Gives a damaged file another ending, so that somebody may look at it and nothing reads it any more.
    func setAside(_ path: String) throws(TrackFileError) {
        guard rename(path, path + ".damaged") == 0 else { throw TrackFileError(errno: errno, path: path) }
        try synchronise()
    }

    func remove(_ path: String) { unlink(path) }

    /// Gives a finished draft its name; both stand on the disk when it returns.
    func publish(_ draft: String, as name: String) throws(TrackFileError) {
        guard rename(draft, path(name)) == 0 else { throw TrackFileError(errno: errno, path: draft) }
        try synchronise()
    }
}

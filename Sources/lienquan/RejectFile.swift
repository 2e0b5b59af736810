//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Intake
import Synchronization

/// Writes refused records to a CSV file that an officer can open beside the original: line, column, reason, excerpt.
///
/// The file appears with the first refused record; where nothing is refused, there is none.
final class RejectFile: RejectSink {
    private struct State {
        var file: FileHandle?
        var failure: String?
        var count = 0
    }

    let path: String
    private let state = Mutex(State())

    init(path: String) {
        self.path = path
    }

    /// Records written so far.
    var count: Int { state.withLock { $0.count } }

    func add(_ reject: Reject) {
        state.withLock { state in
            guard state.failure == nil else { return }
            do {
                if state.file == nil { state.file = try open() }
                try state.file?.write(contentsOf: Data(Self.row(reject).utf8))
                state.count += 1
            } catch {
                state.failure = CommandFailure.message(for: error)
            }
        }
    }

    /// Closes the file.
    ///
    /// - Throws: ``CommandFailure`` where some record could not be written.
    func finish() throws {
        let failure = state.withLock { state in
            try? state.file?.close()
            state.file = nil
            return state.failure
        }
        if let failure { throw CommandFailure("\(path) cannot be written: \(failure)") }
    }

    private func open() throws -> FileHandle {
        // Excerpts are as confidential as the declarations they come from.
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure(String(cString: strerror(errno))) }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.write(contentsOf: Data("line,column,reason,excerpt\n".utf8))
        return file
    }

    private static func row(_ reject: Reject) -> String {
        let cells = [String(reject.line), reject.column ?? "", reject.reason.sentence, reject.excerpt]
        return cells.map(cell).joined(separator: ",") + "\n"
    }

    private static func cell(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}

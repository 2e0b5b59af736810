//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation
import Synchronization

/// Writes refused records to a CSV file with line, column, reason and excerpt, as they come.
package final class RejectFile: RejectSink {
    private let path: String
    private let language: Language
    private let state: Mutex<State>

    private struct State {
        var handle: FileHandle
        var fault: IntakeError?
    }

    /// Creates the file, or empties it.
    package init(_ path: String, language: Language = .en) throws(IntakeError) {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            throw .cannotWrite(path: path, reason: SystemFault.text(errno))
        }
        self.path = path
        self.language = language
        state = Mutex(State(handle: handle))
        try write("line,column,code,reason,excerpt\r\n")
    }

    package func add(_ reject: Reject) {
        let cells = [
            String(reject.line), reject.column ?? "", reject.reason.code, reject.reason.message[language],
            reject.excerpt,
        ]
        // A full disk shows when the file is closed: the import itself shall not end for it.
        try? write(cells.map(Self.quoted).joined(separator: ",") + "\r\n")
    }

    /// Ends the file.
    ///
    /// - Throws: what kept any of it from being written.
    package func close() throws(IntakeError) {
        try state.withLock { (state) throws(IntakeError) in
            if let fault = state.fault { throw fault }
            do { try state.handle.close() } catch {
                throw .cannotWrite(path: path, reason: error.localizedDescription)
            }
        }
    }

    private func write(_ text: String) throws(IntakeError) {
        try state.withLock { (state) throws(IntakeError) in
            do { try state.handle.write(contentsOf: Data(text.utf8)) } catch {
                let fault = IntakeError.cannotWrite(path: path, reason: error.localizedDescription)
                if state.fault == nil { state.fault = fault }
                throw fault
            }
        }
    }

    /// A cell as in RFC 4180; what a spreadsheet would run as a formula gets an apostrophe in front.
    private static func quoted(_ text: String) -> String {
        var text = text
        if let first = text.first, "=+-@\t".contains(first), Double(text) == nil { text = "'" + text }
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

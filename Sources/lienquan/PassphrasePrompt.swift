//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Asks a person at the terminal for a passphrase, without showing it.
enum PassphrasePrompt {
    /// - Throws: ``CommandFailure`` where nobody sits at a terminal, or the input ends.
    static func ask(_ question: String) throws -> String {
        var settings = termios()
        guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0 else {
            throw CommandFailure("a passphrase is needed; without a terminal give a file with it")
        }
        let before = settings
        settings.c_lflag &= ~tcflag_t(ECHO)
        StandardError.write(question)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        let answer = readLine(strippingNewline: true)
        var restored = before
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &restored)
        StandardError.write("\n")
        guard let answer, !answer.isEmpty else { throw CommandFailure("no passphrase was given") }
        return answer
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Targeting

extension CommandFailure {
    /// Why a selection can't be made.
    static func message(of error: SelectionError) -> String {
        switch error {
        case .rateOutOfRange(let rate): "--rate must be between 0 and 1, not \(rate)"
        case .exploreOutOfRange(let share): "--explore must be between 0 and 1, not \(share)"
        case .exploreAboveRate(let explore, let rate):
            "--explore \(explore) is more than --rate \(rate): the random share is part of the capacity"
        case .tooManyRows(let rows): "\(ProgressLine.grouped(rows)) lines are too many for one run. Split the file."
        }
    }

    /// Why a selection can't be written.
    static func message(of error: SelectionWriterError) -> String {
        switch error {
        case .cannotOpen(let path, let code): "\(path) cannot be written: \(text(code))"
        case .diskFull: "The disk or the quota is full; the selection is incomplete."
        case .readerGone: "Whoever read the output has gone; the selection is incomplete."
        case .failed(let code): "The selection cannot be written: \(text(code))"
        }
    }

    private static func text(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Statistics

extension Fault {
    init(definition error: DefinitionFault) {
        self.init(.badRequest, "report-definition", ["what": error.subject])
    }

    init(report error: ReportRefusal) {
        switch error {
        case .notThere(let sequence): self.init(.notFound, "report-position", ["n": "\(sequence)"])
        case .unknown: self.init(.notFound, "not-found")
        case .builtIn(let id): self.init(.conflict, "report-built-in", ["id": id])
        case .notOfJournal: self.init(.badRequest, "report-not-journal")
        }
    }

    init(statistics error: StatisticsStoreError) {
        switch error {
        case .changedMeanwhile: self.init(.conflict, "report-changed")
        case .published: self.init(.conflict, "report-changed")
        }
    }

    init(printing error: PrintingError) {
        switch error {
        case .noBrowser: self.init(.serviceUnavailable, "printer-missing")
        case .failed, .tooSlow, .busy, .strangePDF: self.init(.serviceUnavailable, "printer-failed")
        }
    }
}

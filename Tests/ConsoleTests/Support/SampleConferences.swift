//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Operations
import TestSupport

/// Conferences of a node that nobody is connected with.
struct SampleConferences: ConferenceService {
    let desk: ConferenceDesk
    let commitments: [any CommitmentSource]
    let files = ConferenceShelf(folder: FileManager.default.temporaryDirectory.appendingPathComponent("no-such-shelf"))
    let printer: any PagePrinter

    init(_ store: InMemoryConferenceStore = InMemoryConferenceStore(), printer: any PagePrinter = SamplePrinter()) {
        desk = ConferenceDesk(store: store, side: "VN", now: { SampleConference.at })
        commitments = [SignedCommitments(store)]
        self.printer = printer
    }

    func pairs() -> [ConferencePair] { [ConferencePair(office: "VN-VI", otherOffice: "CN-7200")] }
    func newMessage() -> String { "0198a64e-3500-710b-b468-2c4dc145dd90" }
    func deliver(_ conference: String) -> Bool { true }
    func minutes(of conference: Conference) throws -> MinutesPackage { throw ConferenceError.notAgreed }
}

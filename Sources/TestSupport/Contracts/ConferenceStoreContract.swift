//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
package import Operations

/// What every ``ConferenceStore`` promises.
package enum ConferenceStoreContract {
    package static let cases: [ContractCase<any ConferenceStore>] = [
        ContractCase("a conference comes back as it was kept, the newest first") { store in
            let (vn, _) = try SampleConference.agreed()
            try await store.add(vn, by: "lan")
            try same(try await store.conference(vn.id), vn)
            let second = Conference(id: "2", side: "VN", partner: "CN", office: "VN-VI", otherOffice: "CN-7200")
            try await store.add(second, by: "lan")
            try same(try await store.conferences().map(\.id), ["2", vn.id])
            try same(try await store.conference("3"), nil)
            try await refused(ConferenceError.exists("2")) { try await store.add(second, by: "hai") }
            try await refused(ConferenceError.unknown("3")) { try await store.update("3", by: "lan") { _ in } }
        },
        ContractCase("a change is kept with a new revision; one that throws or changes nothing is not") { store in
            let (vn, _) = try SampleConference.agreed()
            try await store.add(vn, by: "lan")
            let after = try await store.update(vn.id, by: "lan") { conference in
                conference.markSent(conference.unsent.map(\.id))
                try conference.add(SampleConference.commitment, by: "Lan", at: SampleConference.at)
            }
            try same(after.revision, vn.revision + 1)
            try same(try await store.conference(vn.id), after)
            try await refused(ConferenceError.incomplete) {
                try await store.update(vn.id, by: "lan") { conference in
                    try conference.add(SampleConference.commitment, by: "Lan", at: SampleConference.at)
                    throw ConferenceError.incomplete
                }
            }
            try same(try await store.update(vn.id, by: "lan") { _ in }, after)
        },
        ContractCase("alarms and settled alarms are kept") { store in
            let (vn, _) = try SampleConference.agreed()
            try await store.add(vn, by: "lan")
            let raised = try await store.update(vn.id, by: "partner:CN") { conference in
                conference.raise(.forged, "9-VN", "m1", SampleConference.at)
                conference.raise(.forged, "9-VN", "m1", SampleConference.at)
                conference.raise(.unreadable, "content.vi", "m2", SampleConference.at)
            }
            try same(raised.alarms.map(\.kind), [.forged, .unreadable])
            let settled = try await store.update(vn.id, by: "lan") { _ = $0.settle(alarm: "m1", by: "lan") }
            try same(settled.alarms.map(\.settledBy), ["lan", nil])
            try same(try await store.conference(vn.id), settled)
        },
        ContractCase("contact points enter the register when both sides have signed, and once") { store in
            var (vn, cn) = try SampleConference.agreed()
            try await store.add(vn, by: "lan")
            guard let document = vn.standing.document else { throw ConferenceError.notAgreed }
            _ = try cn.sign(document.digest, message: "s-cn", by: "李强", at: SampleConference.at)
            let first = cn.signatures[0]
            try await store.update(vn.id, by: "partner:CN") { _ = $0.accept(first, at: SampleConference.at) }
            try same(try await store.contactPoints(), [])
            vn = try await store.update(vn.id, by: "an") { conference in
                _ = try conference.sign(
                    document.digest,
                    message: "s-vn",
                    by: "Nguyễn Văn An",
                    at: SampleConference.at + 5
                )
            }
            try same(vn.standing.name, .concluded)
            try same(try await store.conference(vn.id), vn)
            let contacts = try await store.contactPoints()
            try same(contacts.map(\.contact.officer), ["Lê Minh"])
            try same(contacts.map(\.signed), [SampleConference.at + 5])
            let marked = try await store.update(vn.id, by: "node") { $0.markSent(signature: "s-vn") }
            try same(marked.unsentSignatures, [])
            try same(try await store.contactPoints(), contacts)
        },
    ]
}

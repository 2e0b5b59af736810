//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// What every ``SeaAlertStore`` promises.
package enum SeaAlertStoreContract {
    package static let cases: [ContractCase<SeaStores>] = [
        ContractCase("an alert told twice is kept once, and takes its end from the second telling") { stores in
            let store = stores.alerts
            let open = SampleSea.alert()
            var ended = open
            ended.end = SampleSea.minute(90)
            ended.endPlace = SampleSea.place(east: 500)
            ended.figures = [SeaFigure(.durationMinutes, 90, threshold: 25), SeaFigure(.closestDistance, 31.5)]
            try same(try await store.keep([.raised(open)], at: 100), [open.id])
            try same(try await store.find(open.id), SeaAlertFile(open))
            try same(try await store.open(), [open])
            try same(try await store.keep([.raised(open), .updated(ended)], at: 101), [])
            try same(try await store.find(open.id)?.alert, ended)
            try same(try await store.open(), [])
            try same(try await store.list(SeaAlertFilter()).count, 1)
        },
        ContractCase("an alert that overlaps one of the same vessels is that one, whoever is named first") { stores in
            let store = stores.alerts
            let kept = SampleSea.alert(from: 0, until: 60)
            let again = SampleSea.alert(vessels: [412_345_670, 574_001_230], from: 2, until: 75)
            try same(try await store.keep([.raised(kept)], at: 100), [kept.id])
            try same(try await store.keep([.raised(again)], at: 101), [])
            let found = try await store.list(SeaAlertFilter())
            try same(found.map(\.id), [kept.id])
            try same(found.first?.alert.start, kept.start)
            try same(found.first?.alert.end, SampleSea.minute(75))
        },
        ContractCase("another behaviour, form, zone, vessel or time is another alert") { stores in
            let store = stores.alerts
            let alerts = [
                SampleSea.alert(from: 0, until: 60),
                SampleSea.alert(from: 61, until: 120),
                SampleSea.alert(form: .alongside, from: 0, until: 60),
                SampleSea.alert(vessels: [574_001_230, 412_000_000], from: 0, until: 60),
                SampleSea.alert(.loitering, vessels: [574_001_230], from: 0, until: 60),
                SampleSea.alert(.zone, form: .entry, vessels: [574_001_230], from: 0, zone: "a"),
                SampleSea.alert(.zone, form: .entry, vessels: [574_001_230], from: 0, zone: "b"),
                SampleSea.alert(.zone, form: .entry, vessels: [574_001_230], from: 30, zone: "a"),
            ]
            try same(try await store.keep(alerts.map { .raised($0) }, at: 100), alerts.map(\.id))
            try same(try await store.keep(alerts.map { .updated($0) }, at: 101), [])
            for alert in alerts { try same(try await store.find(alert.id)?.alert, alert) }
        },
        ContractCase("an alert that nobody told of is kept by its update") { stores in
            let alert = SampleSea.alert(.gap, vessels: [574_001_230], from: 0, until: 300)
            try same(try await stores.alerts.keep([.updated(alert)], at: 100), [alert.id])
        },
        ContractCase("filters by behaviour, state, vessel, time and box; the newest first") { stores in
            let store = stores.alerts
            let first = SampleSea.alert(from: 0, until: 60)
            let second = SampleSea.alert(.gap, vessels: [574_001_230], from: 100, until: 200)
            let third = SampleSea.alert(
                .loitering,
                vessels: [477_000_000],
                from: 300,
                until: 400,
                place: SampleSea.place(east: 50_000)
            )
            try await store.keep([.raised(first), .raised(second), .raised(third)], at: 100)
            _ = try await store.update(second.id, seen: 1, by: "lan") { try $0.take(by: "lan", at: 5) }
            try same(try await store.vesselsWithOpenAlerts(), [574_001_230, 412_345_670, 477_000_000])
            _ = try await store.update(third.id, seen: 1, by: "lan") { try $0.dismiss(because: "x", by: "lan", at: 5) }
            try same(try await store.vesselsWithOpenAlerts(), [574_001_230, 412_345_670])
            func ids(_ filter: SeaAlertFilter) async throws -> [SeaAlertID] { try await store.list(filter).map(\.id) }
            try same(try await ids(SeaAlertFilter()), [third.id, second.id, first.id])
            try same(try await ids(SeaAlertFilter(behaviours: [.gap, .loitering])), [third.id, second.id])
            try same(try await ids(SeaAlertFilter(states: [.taken])), [second.id])
            try same(try await ids(SeaAlertFilter(mmsi: 574_001_230)), [second.id, first.id])
            try same(try await ids(SeaAlertFilter(mmsi: 412_345_670)), [first.id])
            try same(try await ids(SeaAlertFilter(from: second.raisedAt)), [third.id, second.id])
            try same(try await ids(SeaAlertFilter(until: second.raisedAt)), [first.id])
            let east = SeaBox(southWest: SampleSea.place(east: 40_000), northEast: SampleSea.place(east: 60_000))
            try same(try await ids(SeaAlertFilter(box: east)), [third.id])
            try same(try await ids(SeaAlertFilter(limit: 1, offset: 1)), [second.id])
            try same(try await store.count(SeaAlertFilter(limit: 1)), [.new: 1, .taken: 1, .dismissed: 1])
            try same(try await store.count(SeaAlertFilter(mmsi: 477_000_000)), [.dismissed: 1])
        },
        ContractCase("an officer's change stays when the picture tells more, and a stale one is refused") { stores in
            let store = stores.alerts
            let alert = SampleSea.alert()
            try await store.keep([.raised(alert)], at: 100)
            let taken = try await store.update(alert.id, seen: 1, by: "lan") { try $0.take(by: "lan", at: 5) }
            try same(taken.state, .taken)
            try same(taken.revision, 2)
            try await refused(SeaAlertError.changedMeanwhile(alert.id)) {
                _ = try await store.update(alert.id, seen: 1, by: "hai") { try $0.take(by: "hai", at: 6) }
            }
            try await refused(SeaAlertError.alreadyTaken(alert.id, by: "lan")) {
                _ = try await store.update(alert.id, seen: 2, by: "hai") { try $0.take(by: "hai", at: 6) }
            }
            var ended = alert
            ended.end = SampleSea.minute(80)
            try await store.keep([.updated(ended)], at: 101)
            let used = try await store.update(alert.id, seen: nil, by: "lan") { $0.use(case: "VN-1", by: "lan", at: 7) }
            try same(try await store.find(alert.id), used)
            try same(used.alert.end, ended.end)
            try same(used.caseNumber, "VN-1")
            try await refused(SeaAlertError.alreadyUsed(alert.id)) {
                _ = try await store.update(alert.id, seen: 3, by: "lan") {
                    try $0.dismiss(because: "x", by: "lan", at: 8)
                }
            }
            let missing = SampleSea.alert(from: 900).id
            try await refused(SeaAlertError.unknown(missing)) {
                _ = try await store.update(missing, seen: nil, by: "lan") { try $0.take(by: "lan", at: 5) }
            }
        },
        ContractCase("what is told anew after an alert was dismissed or used is an alert of its own") { stores in
            let store = stores.alerts
            let first = SampleSea.alert(from: 0)
            try await store.keep([.raised(first)], at: 100)
            _ = try await store.update(first.id, seen: 1, by: "lan") { try $0.dismiss(because: "x", by: "lan", at: 5) }
            let second = SampleSea.alert(from: 600)
            try same(try await store.keep([.raised(second)], at: 200), [second.id])
            _ = try await store.update(second.id, seen: 1, by: "lan") { $0.use(case: "VN-1", by: "lan", at: 6) }
            let third = SampleSea.alert(from: 900)
            try same(try await store.keep([.raised(third)], at: 300), [third.id])
            // By its own id each is found whatever became of it, and one that is open is still joined by its period.
            var ended = first
            ended.end = SampleSea.minute(60)
            try same(try await store.keep([.updated(ended), .raised(SampleSea.alert(from: 905))], at: 400), [])
            try same(try await store.find(first.id)?.alert.end, ended.end)
            try same(try await store.list(SeaAlertFilter()).count, 3)
        },
        ContractCase("an alert that can't be written down stops no other") { stores in
            let store = stores.alerts
            let endless = SampleSea.alert(
                .loitering,
                from: 0,
                figures: [SeaFigure(.impliedSpeed, .infinity, threshold: 60)]
            )
            let unheldable = SampleSea.alert(.gap, from: 0, figures: [SeaFigure(.displacement, 1, threshold: .nan)])
            let sound = SampleSea.alert()
            try same(
                try await store.keep([.raised(endless), .raised(sound), .updated(unheldable)], at: 100),
                [sound.id]
            )
            try same(try await store.list(SeaAlertFilter()).map(\.alert), [sound])
        },
        ContractCase("a drafted message uses an alert when it goes, and leaves it free when it is thrown away") {
            stores in
            let store = stores.alerts
            let alert = SampleSea.alert()
            try await store.keep([.raised(alert)], at: 100)
            let drafted = try await store.update(alert.id, seen: 1, by: "lan") {
                $0.draft(message: "m1", by: "lan", at: 5)
            }
            try same(drafted.state, .taken)
            try same(try await store.drafted(), [drafted])
            let free = try await store.update(alert.id, seen: nil, by: "sea") { $0.noteDiscarded(at: 6) }
            try same(free.state, .taken)
            try same(free.message, nil)
            try same(try await store.drafted(), [])
            _ = try await store.update(alert.id, seen: nil, by: "lan") { $0.draft(message: "m2", by: "lan", at: 7) }
            let sent = try await store.update(alert.id, seen: nil, by: "sea") { $0.noteSent(at: 8) }
            try same(try await store.find(alert.id), sent)
            try same(sent.state, .used)
            try same(sent.message, "m2")
            try same(try await store.drafted(), [])
        },
        ContractCase("what was kept or changed since a moment is told, what only grew is not") { stores in
            let store = stores.alerts
            let early = SampleSea.alert(from: 0)
            let late = SampleSea.alert(.gap, vessels: [574_001_230], from: 100)
            try await store.keep([.raised(early)], at: 100)
            try await store.keep([.raised(late)], at: 200)
            try same(try await store.changed(since: 0).count, 2)
            try same(try await store.changed(since: 101).map(\.id), [late.id])
            var ended = early
            ended.end = SampleSea.minute(60)
            try await store.keep([.updated(ended)], at: 300)
            try same(try await store.changed(since: 300), [])
            let taken = try await store.update(early.id, seen: 1, by: "lan") { try $0.take(by: "lan", at: 400) }
            try same(try await store.changed(since: 400), [taken])
        },
        ContractCase("of many who take one alert at once, one does") { stores in
            let store = stores.alerts
            let alert = SampleSea.alert()
            try await store.keep([.raised(alert)], at: 100)
            let taken = await withTaskGroup(of: Bool.self) { group in
                for officer in 0..<8 {
                    group.addTask {
                        let done = try? await store.update(alert.id, seen: 1, by: "\(officer)") {
                            try $0.take(by: "\(officer)", at: 5)
                        }
                        return done != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try same(taken, 1)
        },
    ]
}

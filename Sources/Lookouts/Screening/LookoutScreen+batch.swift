//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension LookoutScreen {
    /// Holds lines against all lists.
    ///
    /// Lines of the road, of rail, ships and aircraft are looked at thoroughly; parcels, of which there are millions a day,
    /// by the words of their names in any order and script, with one error each.
    ///
    /// - Parameters:
    ///   - memory: kept for this screen from batch to batch.
    ///   - isLate: whether the lines were there before the lists.
    ///   - now: seconds since 1970.
    /// - Returns: the hits of every row, the best first; an empty list where no row has any.
    package func screen(
        _ batch: DeclarationBatch,
        memory: inout ScreenMemory,
        isLate: Bool = false,
        now: Int64
    ) -> [[LookoutHit]] {
        guard !isEmpty, batch.count > 0 else { return [] }
        var hits: [[LookoutHit]] = []
        let parcels = parcels(in: batch)
        for (place, screened) in ScreenedField.all.enumerated() where mayHold(screened) {
            guard let column = batch[text: screened.field] else { continue }
            for (row, matches) in matches(column, screened, place, parcels, &memory) {
                for match in matches {
                    guard let hit = hit(match, screened.field, batch, row, isLate, now) else { continue }
                    if hits.isEmpty { hits = Array(repeating: [], count: batch.count) }
                    hits[row].append(hit)
                }
            }
        }
        for row in hits.indices where hits[row].count > 1 {
            hits[row].sort { ($1.score, $0.key.entry) < ($0.score, $1.key.entry) }
        }
        return hits
    }

    /// Whether any entry may stand in a field.
    private func mayHold(_ screened: ScreenedField) -> Bool {
        screened.subjects.contains { subject in
            switch subject {
            case .person, .company: !people.isEmpty
            case .address, .place: !places.isEmpty
            default: numbers[subject] != nil
            }
        }
    }

    private func parcels(in batch: DeclarationBatch) -> [Bool]? {
        guard let column = batch[text: .route] else { return nil }
        let isParcel = (0..<UInt32(column.dictionary.count)).map { code -> Bool in
            switch TransportRoute(received: column.dictionary.text(code)) {
            case .post, .express, .eCommerce: true
            default: false
            }
        }
        return column.codes.map { isParcel[Int($0)] }
    }

    /// Rows whose text agrees with an entry; each text is compared once.
    private func matches(
        _ column: TextColumn,
        _ screened: ScreenedField,
        _ place: Int,
        _ parcels: [Bool]?,
        _ memory: inout ScreenMemory
    ) -> [(row: Int, matches: [ScreenMatch])] {
        var known = [Int32](repeating: -1, count: 2 * column.dictionary.count)
        var lists: [[ScreenMatch]] = [[]]
        var found: [(row: Int, matches: [ScreenMatch])] = []
        let kind = UInt64(Self.kinds[place])
        for (row, code) in column.codes.enumerated() where code != 0 {
            let isThorough = parcels.map { !$0[row] } ?? true
            let slot = 2 * Int(code) + (isThorough ? 1 : 0)
            if known[slot] < 0 {
                let key =
                    column.dictionary.hashes[Int(code)] &+ (2 * kind + (isThorough ? 1 : 0)) &* 0x9E37_79B9_7F4A_7C15
                let matches: [ScreenMatch]
                if let remembered = memory[key] {
                    matches = remembered
                } else {
                    let text = column.dictionary.text(code)
                    matches = self.matches(text, subjects: screened.subjects, isThorough: isThorough, memory: &memory)
                    memory.remember(matches, under: key)
                }
                if matches.isEmpty {
                    known[slot] = 0
                } else {
                    known[slot] = Int32(lists.count)
                    lists.append(matches)
                }
            }
            if known[slot] > 0 { found.append((row, lists[Int(known[slot])])) }
        }
        return found
    }

    /// Fields with the same subjects share what is remembered: the first of them by place.
    private static let kinds: [Int] = ScreenedField.all.map { field in
        ScreenedField.all.firstIndex { $0.subjects == field.subjects } ?? 0
    }

    private func hit(
        _ match: ScreenMatch,
        _ field: DeclarationField,
        _ batch: DeclarationBatch,
        _ row: Int,
        _ isLate: Bool,
        _ now: Int64
    ) -> LookoutHit? {
        let entry = entries[match.entry]
        let list = lists[entry.list]
        let today = CalendarDate(nearestDaysSince1970: now / 86_400)
        guard entry.lookout.valid.contains(today), list.terms.valid.contains(today) else { return nil }
        let seen = batch.text(field, at: row) ?? ""
        if !clearances.isEmpty,
            clearances.contains(Clearance(list: list.id, listed: match.listed, text: seen))
        {
            return nil
        }
        return LookoutHit(
            key: LookoutHit.Key(
                line: batch.line(at: row),
                list: list.id,
                number: list.number,
                entry: entry.lookout.id,
                field: field
            ),
            seen: seen,
            listed: match.listed,
            score: match.score,
            features: match.features,
            isLate: isLate,
            at: now
        )
    }
}

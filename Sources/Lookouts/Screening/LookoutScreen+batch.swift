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
        var read: [Int: KindReading] = [:]
        for (place, screened) in ScreenedField.all.enumerated() where mayHold(screened) {
            guard let column = batch[text: screened.field] else { continue }
            let kind = Self.kinds[place]
            var reading = read.removeValue(forKey: kind) ?? KindReading(rows: batch.count)
            screen(column, screened, kind, parcels, &reading, &memory)
            for row in reading.rowsWithMatches(column) {
                for match in reading.matches(row) {
                    guard let hit = hit(match, screened.field, batch, row, isLate, now) else { continue }
                    if hits.isEmpty { hits = Array(repeating: [], count: batch.count) }
                    hits[row].append(hit)
                }
            }
            read[kind] = reading
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

    /// Compares the text of each row, each text once.
    private func screen(
        _ column: TextColumn,
        _ screened: ScreenedField,
        _ kind: Int,
        _ parcels: [Bool]?,
        _ reading: inout KindReading,
        _ memory: inout ScreenMemory
    ) {
        let dictionary = column.dictionary
        var known = [Int32](repeating: -1, count: 2 * dictionary.count)
        for (row, code) in column.codes.enumerated() where code != 0 {
            // Buyer, payer and consignee are nearly always the same.
            if reading.isRead(row, column, code) { continue }
            let isThorough = parcels.map { !$0[row] } ?? true
            let slot = 2 * Int(code) + (isThorough ? 1 : 0)
            if known[slot] < 0 {
                known[slot] = reading.place(
                    isThorough
                        ? thoroughMatches(dictionary.text(code), screened, kind, &memory)
                        : dictionary.bytes.withUnsafeBufferPointer { bytes in
                            matches(
                                UnsafeBufferPointer(rebasing: bytes[dictionary.range(code)]),
                                subjects: screened.subjects,
                                scratch: &memory.sieves
                            )
                        }
                )
            }
            reading.set(row, code, known[slot])
        }
        reading.end(column)
    }

    private func thoroughMatches(
        _ text: String,
        _ screened: ScreenedField,
        _ kind: Int,
        _ memory: inout ScreenMemory
    ) -> [ScreenMatch] {
        let key = ScreenMemory.Key(kind: kind, text: text)
        if let remembered = memory[key] { return remembered }
        let found = matches(text, subjects: screened.subjects, memory: &memory)
        memory.remember(found, under: key)
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

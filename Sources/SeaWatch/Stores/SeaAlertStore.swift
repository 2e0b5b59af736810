//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where alerts and what became of them stay.
package protocol SeaAlertStore: Sendable {
    /// Keeps what the picture told, in one transaction that is on the disk when this returns.
    ///
    /// An alert that is known already, by ``SeaAlert/isSame(as:)``, keeps its id and its state and takes end, end place
    /// and figures of the newer telling; so the same events can be kept again after a crash. One that is dismissed or
    /// used is joined by its own id alone: what is told anew after that is an alert of its own. What can't be kept
    /// (``SeaAlert/canBeKept``) is left out and stops nothing else.
    /// - Parameter time: seconds since 1970.
    /// - Returns: the ids that were not known before, in the order of the events.
    @discardableResult
    func keep(_ events: [SeaEvent], at time: Int64) async throws -> [SeaAlertID]

    func find(_ id: SeaAlertID) async throws -> SeaAlertFile?

    /// Alerts that go on, oldest first: what a program that begins again has to know.
    func open() async throws -> [SeaAlert]

    /// Alerts with a message of which nobody has noted that it went, in the order of their ids.
    func drafted() async throws -> [SeaAlertFile]

    /// The vessels of alerts that are new or taken.
    func vesselsWithOpenAlerts() async throws -> Set<UInt32>

    /// Alerts that were kept first, or changed by an officer, at or after a moment, in the order of their ids.
    /// - Parameter time: seconds since 1970.
    func changed(since time: Int64) async throws -> [SeaAlertFile]

    /// The newest first.
    func list(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile]

    /// How many there are in each state, whatever the filter's limit and offset.
    func count(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile.State: Int]

    /// Reads, changes and writes one alert as a single transaction, with its entry in the journal.
    /// - Parameter revision: the one the officer saw; nil to take whatever there is.
    /// - Throws: `SeaAlertError.changedMeanwhile` where it is another by now.
    func update(
        _ id: SeaAlertID,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout SeaAlertFile) throws -> Void
    ) async throws -> SeaAlertFile
}

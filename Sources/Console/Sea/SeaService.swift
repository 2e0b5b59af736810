//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// What the console asks of the node about the sea.
///
/// Every request names the officer who asks; the node decides by role and office what it hands out. An alert that is
/// not there, or not for this officer, is ``SeaAlertError/unknown(_:)``.
package protocol SeaService: Sendable {
    /// The time of the picture, which is that of what is heard, milliseconds since 1970 UTC; nil before anything was.
    func time() async -> Int64?
    /// How the feeds are, in the order of the settings; empty where none is configured.
    func feeds() async -> [SeaFeed]
    /// Names of the node's own layers, the files `*.geojson` of its folder `layers` without their ending.
    func layers() async throws -> [String]
    /// GeoJSON as it lies there; nil where there is no such layer.
    func layer(_ name: String) async throws -> [UInt8]?

    // MARK: Vessels

    /// Vessels heard of late.
    /// - Parameters:
    ///   - box: nil for all.
    ///   - limit: how many at most; those with alerts and those that are looked out for come first.
    func vessels(in box: SeaBox?, limit: Int, for officer: SeaOfficer) async throws -> [HeardVessel]
    /// The newest identity of each vessel whose name, call sign, IMO number or own number begins with a text.
    func find(_ text: String, limit: Int, for officer: SeaOfficer) async throws -> [VesselIdentity]
    /// Nil where nothing is known of this number.
    func card(of mmsi: UInt32, for officer: SeaOfficer) async throws -> VesselCard?
    /// - Parameters:
    ///   - from: milliseconds since 1970 UTC, included.
    ///   - until: not included.
    func track(of mmsi: UInt32, from: Int64, until: Int64, for officer: SeaOfficer) async throws -> SeaTracks
    /// What moved in a part of the sea, for playback.
    func tracks(in box: SeaBox, from: Int64, until: Int64, limit: Int, for officer: SeaOfficer) async throws
        -> SeaTracks

    // MARK: Alerts

    /// The newest first.
    func alerts(_ filter: SeaAlertFilter, for officer: SeaOfficer) async throws -> [SeaAlertFile]
    func count(_ filter: SeaAlertFilter, for officer: SeaOfficer) async throws -> [SeaAlertFile.State: Int]
    func alert(_ id: SeaAlertID, for officer: SeaOfficer) async throws -> SeaAlertFile?
    /// The names of vessels as they called themselves last; those that never did are left out.
    func names(of vessels: [UInt32]) async throws -> [UInt32: String]
    /// The officer looks into it; a dismissed one is taken up again.
    /// - Parameter revision: the one the officer saw.
    /// - Throws: ``SeaAlertError``
    func take(_ id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) async throws
    /// - Throws: ``SeaAlertError``
    func dismiss(_ id: SeaAlertID, because note: String, seen revision: Int, by officer: SeaOfficer) async throws
    /// Opens a case from an alert, or finds the one that was opened from it before.
    /// - Returns: its number.
    /// - Throws: ``SeaAlertError``, ``ConsoleError/notAllowed`` where the officer opens no cases.
    func openCase(from id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) async throws -> String
    /// Drafts an alert message to the paired office; nothing is sent before the officer has read it, and the alert is used
    /// when it goes.
    /// - Returns: the id of the draft.
    /// - Throws: ``SeaAlertError``, ``ConsoleError/notAllowed`` where the officer writes no messages, ``ExchangeRefusal``
    ///   where the node has no keys.
    func draftMessage(about id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) async throws -> String

    // MARK: Zones

    func zones(for officer: SeaOfficer) async throws -> [SeaZone]
    /// Reads GeoJSON (RFC 7946); properties may name `id`, `name` or `name_vi`, `name_zh`, `name_en`, `kind`,
    /// `valid_from`, `valid_to`, `alerts`. What a feature leaves out is taken from `pattern`.
    func readZones(_ file: [UInt8], like pattern: SeaZone) throws -> SeaFileReading<SeaZone>
    /// Adds zones of the officer's office, or replaces zones by their ids; these stay their offices'.
    /// - Throws: ``ConsoleError/notAllowed`` where a zone is another office's, ``SeaZoneError``.
    func save(_ zones: [SeaZone], by officer: SeaOfficer) async throws
    /// - Throws: ``ConsoleError/notFound``, ``ConsoleError/notAllowed`` where it is another office's.
    func removeZone(_ id: String, by officer: SeaOfficer) async throws

    // MARK: Plots

    /// The newest first.
    func plots(from: Int64, until: Int64, in box: SeaBox?, limit: Int, for officer: SeaOfficer) async throws -> [(
        plot: SeaPlot, judgement: PlotJudgement
    )]
    /// Reads CSV with a heading or GeoJSON points; keeps nothing.
    func readPlots(_ file: [UInt8], office: String) throws -> SeaFileReading<SeaPlot>
    /// Joins plots to tracks and keeps them; a plot whose id is known stays as it was.
    /// - Returns: how many were new, and how many of these no track explains.
    func keep(_ plots: [SeaPlot], by officer: SeaOfficer) async throws -> (new: Int, dark: Int)

    // MARK: Watched vessels

    /// Own ones and those that the partner asked for, the newest first.
    func watched(for officer: SeaOfficer) async throws -> [WatchedVessel]
    func watch(_ vessel: WatchedVessel, by officer: SeaOfficer) async throws
    /// Takes an own one off.
    /// - Throws: ``ConsoleError/notFound`` where it is not there or came from the partner.
    func unwatch(_ id: String, by officer: SeaOfficer) async throws

    /// Says that alerts, zones, plots or watched vessels changed, as it comes; ends when the node stops.
    func news() -> AsyncStream<ExchangeNews>
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Something a vessel did that an officer should look at.
///
/// The id follows from behaviour, vessels and start alone, so that a program that begins again after a crash and reads
/// the same reports comes to the same alert and keeps it once.
package struct SeaAlert: Hashable, Sendable, Identifiable {
    package let id: SeaAlertID
    package let behaviour: SeaBehaviour
    /// A closer word of the behaviour, as `circle` of a spoofed position or `entry` of a zone.
    package var form: Form?
    /// The numbers concerned as transmitted; the first is the vessel the alert is about.
    package let vessels: [UInt32]
    /// When it began, milliseconds since 1970 UTC.
    package let start: Int64
    /// When it ended; nil while it goes on.
    package var end: Int64?
    /// When it was told first; a later telling has its own time until it is kept.
    package var raisedAt: Int64
    /// Where it began.
    package let place: SeaPoint
    /// Where it ended, or where the vessel would be now.
    package var endPlace: SeaPoint?
    /// The zone it is about, by the id the node gave.
    package var zone: String?
    package var figures: [SeaFigure]
    /// What a vessel said before and after, as two names; neither is a sentence.
    package var before: String?
    package var after: String?

    package init(
        behaviour: SeaBehaviour,
        form: Form? = nil,
        vessels: [UInt32],
        start: Int64,
        end: Int64? = nil,
        raisedAt: Int64,
        place: SeaPoint,
        endPlace: SeaPoint? = nil,
        zone: String? = nil,
        figures: [SeaFigure] = [],
        before: String? = nil,
        after: String? = nil
    ) {
        // A dark contact has no number; the plot, which stands in `before`, tells it from others of its moment.
        let subject = behaviour == .darkContact ? before : zone
        id = SeaAlertID(behaviour: behaviour, form: form, vessels: vessels, start: start, zone: subject)
        self.behaviour = behaviour
        self.form = form
        self.vessels = vessels
        self.start = start
        self.end = end
        self.raisedAt = raisedAt
        self.place = place
        self.endPlace = endPlace
        self.zone = zone
        self.figures = figures
        self.before = before
        self.after = after
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a sea alert is about.
package enum SeaBehaviour: String, Hashable, Sendable, CaseIterable, Codable {
    /// Silent where it would have been heard.
    case gap
    /// Two vessels close and slow for long enough.
    case encounter
    /// One vessel that stops at sea as if it met somebody who sends nothing.
    case darkRendezvous = "dark_rendezvous"
    /// Slow for hours outside ports and anchorages.
    case loitering
    /// One number in two places.
    case clonedIdentity = "cloned_identity"
    /// Another number or name in mid-voyage.
    case changedIdentity = "changed_identity"
    /// A number, IMO number or flag that can't be right.
    case falseIdentity = "false_identity"
    /// Positions that no vessel can have sailed.
    case positionSpoofing = "position_spoofing"
    /// Several vessels whose positions go wrong together.
    case interference
    /// Loaded or discharged without a call at a port.
    case draughtChange = "draught_change"
    /// A fast run to a shore outside ports by night.
    case approach
    /// Entered or left a zone of the node.
    case zone
    /// A plot of a radar, a patrol or an officer that no track explains.
    case darkContact = "dark_contact"
    /// A vessel somebody looks out for was heard.
    case watched
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The means of transport or the channel of a declaration, as the layout names it.
enum Route: String, Sendable {
    case road
    case rail
    case sea
    case air
    case post
    case express
    case cbec

    /// Whether single persons receive here, a parcel at a time.
    var carriesParcels: Bool { self == .post || self == .express || self == .cbec }
}

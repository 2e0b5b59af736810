//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which parts of the picture work, so that one of them can be measured alone.
struct Watching: OptionSet {
    let rawValue: UInt16
    static let gap = Watching(rawValue: 1)
    static let slow = Watching(rawValue: 2)
    static let kinematics = Watching(rawValue: 4)
    static let approach = Watching(rawValue: 8)
    static let zone = Watching(rawValue: 16)
    static let identity = Watching(rawValue: 32)
    static let encounter = Watching(rawValue: 64)
    static let rendezvous = Watching(rawValue: 128)
    static let loitering = Watching(rawValue: 256)
    static let draught = Watching(rawValue: 512)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ behaviours: Set<SeaBehaviour>) {
        var parts: Watching = []
        if behaviours.contains(.gap) { parts.insert(.gap) }
        if behaviours.contains(.encounter) { parts.formUnion([.slow, .encounter]) }
        if behaviours.contains(.darkRendezvous) { parts.formUnion([.slow, .rendezvous]) }
        if behaviours.contains(.loitering) { parts.formUnion([.slow, .loitering]) }
        if !behaviours.isDisjoint(with: [.clonedIdentity, .positionSpoofing, .interference]) {
            parts.insert(.kinematics)
        }
        if behaviours.contains(.approach) { parts.insert(.approach) }
        if behaviours.contains(.zone) { parts.insert(.zone) }
        if !behaviours.isDisjoint(with: [.changedIdentity, .falseIdentity, .watched]) { parts.insert(.identity) }
        if behaviours.contains(.draughtChange) { parts.formUnion([.draught, .identity]) }
        self = parts
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What offices, carriers, gates and platforms write down beside the declaration itself.
///
/// Nil means that nobody has written it yet: ``RecordClerk`` fills it with what honest trade leaves there. An offence or
/// a twin writes what it changes before that; an empty text stays empty.
struct BorderRecord: Sendable {
    var movement = MovementRecord()
    var passage = PassageRecord()
    var certificate = CertificateRecord()
    var parties = PartyRecord()
    var cargo = CargoRecord()
    var order = OrderRecord()
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Dangerous cargo on board.
public struct DangerousCargo: Hashable, Sendable {
    /// One kind of cargo: 1 IMDG, 2 IGC, 3 BC, 4 MARPOL I, 5 MARPOL II, and what it is within that code.
    public struct Item: Hashable, Sendable {
        public let code: UInt8
        public let subtype: UInt16
    }

    /// UN/LOCODE, from SN/Circ.236 only.
    public let lastPort: SixBitText?
    /// UN/LOCODE, from SN/Circ.236 only.
    public let nextPort: SixBitText?
    /// Name of the cargo, from SN/Circ.236 only.
    public let name: SixBitText?
    /// UN number, from SN/Circ.236 only, 0 none.
    public let unNumber: UInt16?
    /// From SN.1/Circ.289 only.
    public let items: [Item]
    /// 1 kilograms, 2 tonnes, 3 thousand tonnes, 0 not available.
    public let unit: UInt8
    /// In the unit, 0 not available.
    public let amount: UInt16

    init(circular236 bits: LongBits) {
        lastPort = bits.text(0, 5)
        nextPort = bits.text(50, 5)
        name = bits.text(100, 20)
        unNumber = bits.value(244, 13)
        amount = bits.value(257, 10)
        unit = bits.value(267, 2)
        items = []
    }

    init(circular289 bits: LongBits) {
        (lastPort, nextPort, name, unNumber) = (nil, nil, nil, nil)
        unit = bits.value(0, 2)
        amount = bits.value(2, 10)
        items = stride(from: 12, through: bits.count - 17, by: 17).map {
            Item(code: bits.value($0, 4), subtype: bits.value($0 + 4, 13))
        }
    }
}

/// A time in which the water is high enough.
public struct TidalWindow: Hashable, Sendable {
    /// Nothing of it is known of SN/Circ.236's finer positions but these 1/1000 minutes.
    public let position: CoarsePosition?
    public let fromHour: UInt8
    public let fromMinute: UInt8
    public let toHour: UInt8
    public let toMinute: UInt8
    /// Degrees, 360 and above not available.
    public let currentDirection: UInt16
    /// 1/10 knot.
    public let currentSpeed: UInt8

    static func windows(circular236 bits: LongBits) -> [TidalWindow] {
        stride(from: 9, through: bits.count - 93, by: 93).map { start in
            let (latitude, longitude): (Int32, Int32) = (bits.signedValue(start, 27), bits.signedValue(start + 27, 28))
            let position = CoarsePosition(longitude: longitude / 10, latitude: latitude / 10)
            return TidalWindow(bits, position, start + 55, speed: 7)
        }
    }

    static func windows(circular289 bits: LongBits) -> [TidalWindow] {
        stride(from: 9, through: bits.count - 88, by: 88).map { start in
            TidalWindow(bits, bits.coarsePosition(longitude: start, latitude: start + 25), start + 49, speed: 8)
        }
    }

    private init(_ bits: LongBits, _ position: CoarsePosition?, _ start: Int, speed: Int) {
        self.position = position
        fromHour = bits.value(start, 5)
        fromMinute = bits.value(start + 5, 6)
        toHour = bits.value(start + 11, 5)
        toMinute = bits.value(start + 16, 6)
        currentDirection = bits.value(start + 22, 9)
        currentSpeed = bits.value(start + 31, speed)
    }
}

/// When a vessel may enter a port.
public struct PortClearance: Hashable, Sendable {
    public let linkage: UInt16
    public let time: MonthToMinute
    public let port: SixBitText
    /// UN/LOCODE.
    public let destination: SixBitText
    public let position: CoarsePosition?

    init(_ bits: LongBits) {
        linkage = bits.value(0, 10)
        time = bits.monthToMinute(10)
        port = bits.text(30, 20)
        destination = bits.text(150, 5)
        position = bits.coarsePosition(longitude: 180, latitude: 205)
    }
}

/// A berth and the services there.
public struct BerthingData: Hashable, Sendable {
    public let linkage: UInt16
    /// Metres, 0 not available.
    public let length: UInt16
    /// 1/10 metre, 0 not available.
    public let depth: UInt8
    /// How the ship lies, 0 not available.
    public let mooring: UInt8
    public let time: MonthToMinute
    /// Services in the order of the circular: 0 not available, 1 available, 2 no data.
    public let services: [UInt8]
    public let name: SixBitText
    public let position: CoarsePosition?

    init(_ bits: LongBits) {
        linkage = bits.value(0, 10)
        length = bits.value(10, 9)
        depth = bits.value(19, 8)
        mooring = bits.value(27, 3)
        time = bits.monthToMinute(30)
        services = (0..<26).map { bits.value(51 + 2 * $0, 2) }
        name = bits.text(103, 20)
        position = bits.coarsePosition(longitude: 223, latitude: 248)
    }
}

/// More about a ship and its voyage than message 5 says.
public struct ExtendedStaticData: Hashable, Sendable {
    public let linkage: UInt16
    /// 1/10 metre, 0 not available.
    public let airDraught: UInt16
    /// UN/LOCODEs.
    public let lastPort: SixBitText
    public let nextPort: SixBitText
    public let secondPort: SixBitText
    /// VHF channel in use, 0 not available.
    public let workingChannel: UInt16
    /// Ship type by Lloyd's Register (STATCODE 5).
    public let lloydsType: SixBitText
    /// 0 not available.
    public let grossTonnage: UInt32
    /// 0 not available, 1 laden, 2 ballast.
    public let loading: UInt8
    /// Tonnes of bunker, 0 not available.
    public let bunker: UInt16
    /// 0 not available.
    public let persons: UInt16

    init(_ bits: LongBits) {
        linkage = bits.value(0, 10)
        airDraught = bits.value(10, 13)
        lastPort = bits.text(23, 5)
        nextPort = bits.text(53, 5)
        secondPort = bits.text(83, 5)
        workingChannel = bits.value(187, 12)
        lloydsType = bits.text(199, 7)
        grossTonnage = bits.value(241, 18)
        loading = bits.value(259, 2)
        bunker = bits.value(267, 14)
        persons = bits.value(281, 13)
    }
}

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the data of messages 6, 8, 25 and 26 say, where area code and function are known.
///
/// Sources: IMO SN/Circ.236 (2004), IMO SN.1/Circ.289 (2010), inland AIS (UNECE, area code 200), aids to navigation of the
/// United Kingdom and Ireland (235, 250). What is not known here stays bits.
public enum ApplicationPayload: Hashable, Sendable {
    /// Weather and water: FI 11 of SN/Circ.236, FI 31 of SN.1/Circ.289.
    case meteorological(MeteorologicalData)
    /// FI 22 for all, 23 for one.
    case areaNotice(AreaNotice)
    /// FI 12 of SN/Circ.236, FI 25 of SN.1/Circ.289.
    case dangerousCargo(DangerousCargo)
    /// FI 14 of SN/Circ.236, FI 32 of SN.1/Circ.289.
    case tidalWindows([TidalWindow])
    /// FI 15: metres in tenths as sent, 0 not available.
    case airDraught(UInt16)
    /// FI 16: persons on board, 0 not available.
    case personsOnBoard(UInt16)
    /// FI 17: targets that a traffic service sees.
    case targets([VTSTarget])
    /// FI 18: clearance to enter a port.
    case clearance(PortClearance)
    /// FI 20: berthing data.
    case berthing(BerthingData)
    /// FI 24: extended static and voyage data.
    case extendedStatic(ExtendedStaticData)
    /// FI 26: sensor reports.
    case environmental([EnvironmentalReport])
    /// FI 27 for all, 28 for one.
    case route(RouteInformation)
    /// FI 29 for all, 30 for one: number of the linked message, 0 none, and the text.
    case text(linkage: UInt16, String)
    /// Area code 200, FI 10.
    case inlandShip(InlandShipData)
    /// Area code 200, FI 55: crew, passengers, further personnel; 255 and 8,191 not available.
    case inlandPersons(crew: UInt8, passengers: UInt16, personnel: UInt8)
    /// Everything else.
    case other(LongBits)

    /// - Parameters:
    ///   - area: designated area code.
    ///   - function: function identifier.
    ///   - data: the bits behind them.
    public init(area: UInt16, function: UInt8, data: LongBits) {
        self = Self.known(area, function, data) ?? .other(data)
    }

    private static func known(_ area: UInt16, _ function: UInt8, _ data: LongBits) -> ApplicationPayload? {
        if area == 200 { return inland(function, data) }
        guard area == 1 else { return nil }
        switch function {
        case 11: return data.count >= 290 ? .meteorological(MeteorologicalData(circular236: data)) : nil
        case 12: return data.count >= 269 ? .dangerousCargo(DangerousCargo(circular236: data)) : nil
        case 14: return .tidalWindows(TidalWindow.windows(circular236: data))
        case 15: return data.count >= 11 ? .airDraught(data.value(0, 11)) : nil
        // Old base stations send something else under this number, with more bits.
        case 16: return (13...48).contains(data.count) ? .personsOnBoard(data.value(0, 13)) : nil
        case 17: return .targets(VTSTarget.targets(data))
        case 18: return data.count >= 229 ? .clearance(PortClearance(data)) : nil
        case 20: return data.count >= 272 ? .berthing(BerthingData(data)) : nil
        case 22, 23: return AreaNotice(data).map { .areaNotice($0) }
        case 24: return data.count >= 294 ? .extendedStatic(ExtendedStaticData(data)) : nil
        case 25: return .dangerousCargo(DangerousCargo(circular289: data))
        case 26: return .environmental(EnvironmentalReport.reports(data))
        case 27, 28: return RouteInformation(data).map { .route($0) }
        case 29, 30: return data.count >= 10 ? .text(linkage: data.value(0, 10), data.string(from: 10)) : nil
        case 31: return data.count >= 294 ? .meteorological(MeteorologicalData(circular289: data)) : nil
        case 32: return .tidalWindows(TidalWindow.windows(circular289: data))
        default: return nil
        }
    }

    private static func inland(_ function: UInt8, _ data: LongBits) -> ApplicationPayload? {
        switch function {
        case 10: data.count == 112 ? .inlandShip(InlandShipData(data)) : nil
        case 55:
            data.count >= 29
                ? .inlandPersons(crew: data.value(0, 8), passengers: data.value(8, 13), personnel: data.value(21, 8))
                : nil
        default: nil
        }
    }
}

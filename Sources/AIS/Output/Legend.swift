//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Tables of texts for numbers, in the words of gpsd.
enum Legend: Int, CaseIterable, Sendable {
    /// Navigational status (ITU-R M.1371-5, table 48).
    case navigation
    /// Electronic position fixing device (table 52).
    case positionFixing
    /// Type of ship and cargo (table 53).
    case ship
    /// Stations that a group assignment means (table 75).
    case station
    /// Aids to navigation (table 74).
    case aid
    /// Marine traffic signals (IMO SN.1/Circ.289).
    case signal
    /// Types of routes (IMO SN.1/Circ.289).
    case route
    /// Racons of British and Irish aids.
    case racon
    /// Lights of British and Irish aids.
    case light
    /// Locks, bridges and terminals (inland AIS).
    case lockStatus
    /// How a ship lies (IMO SN.1/Circ.289).
    case berth
    /// What names a target (IMO SN.1/Circ.289).
    case identifier
    /// Tendencies of pressure and water level.
    case trend
    /// Precipitation (WMO 306, table 4.201).
    case precipitation
    /// Ice.
    case ice
    /// Blue cones (inland AIS).
    case hazard
    /// Loaded or not (inland AIS).
    case loading
    /// Kinds of weather warnings (EMMA).
    case warning
    /// Strength of weather warnings (EMMA).
    case intensity
    /// Directions of the wind (EMMA).
    case wind
    /// Directions of signals (inland AIS).
    case bank
    /// Lights of signals (inland AIS).
    case signalLight

    /// Text of a number.
    subscript(number: Int) -> String { number < texts.count ? texts[number] : other }

    /// Text of a number that the table does not have.
    private var other: String {
        switch self {
        case .positionFixing: "INVALID EPFD"
        case .ship: "INVALID SHIP TYPE"
        case .station: "INVALID STATION TYPE"
        case .aid: "INVALID NAVAID TYPE"
        case .signal: "INVALID SIGNAL TYPE"
        case .hazard: "INVALID HAZARD TYPE"
        case .loading: "INVALID LOAD STATUS"
        case .warning: "INVALID EMMA TYPE"
        case .intensity: "INVALID EMMA TYPE"
        case .wind: "INVALID EMMA WIND DIRECTION"
        case .bank: "INVALID DIRECTION"
        case .signalLight: "INVALID STATUS"
        default: "N/A"
        }
    }

    /// One text for each number from 0.
    var texts: [String] {
        switch self {
        case .navigation:
            [
                "Under way using engine", "At anchor", "Not under command", "Restricted maneuverability",
                "Constrained by her draught", "Moored", "Aground", "Engaged in fishing", "Under way sailing",
                "Reserved for HSC", "Reserved for WIG", "Power-driven vessel towing astern",
                "Power-driven vessel pushing ahead or towing alongside", "Reserved", "AIS-SART is active",
                "Not defined",
            ]
        case .positionFixing:
            [
                "Undefined", "GPS", "GLONASS", "Combined GPS/GLONASS", "Loran-C", "Chayka",
                "Integrated navigation system", "Surveyed", "Galileo", "Reserved (9)", "Reserved (10)",
                "Reserved (11)", "Reserved (12)", "Reserved (13)", "Reserved (14)", "Internal GNSS",
            ]
        case .ship: Self.shipTexts
        case .station:
            [
                "All types of mobiles", "Reserved for future use", "All types of Class B mobile stations",
                "SAR airborne mobile station", "Aid to Navigation station", "Class B shipborne mobile station",
                "Regional use and inland waterways", "Regional use and inland waterways",
                "Regional use and inland waterways", "Regional use and inland waterways",
                "Reserved for future use", "Reserved for future use", "Reserved for future use",
                "Reserved for future use", "Reserved for future use", "Reserved for future use",
            ]
        case .aid: Self.aidTexts
        case .signal: Self.signalTexts
        case .route: Self.routeTexts
        case .racon:
            [
                "No RACON installed", "RACON not monitored", "RACON operational", "RACON ERROR",
            ]
        case .light:
            [
                "No light or no monitoring", "Light ON", "Light OFF", "Light ERROR",
            ]
        case .lockStatus:
            [
                "Operational", "Limited operation", "Out of order", "N/A",
            ]
        case .berth:
            [
                "Not available", "Port-side to", "Starboard-side to", "Mediterranean (end-on) mooring",
                "Mooring buoy", "Anchorage", "Reserved for future use", "Reserved for future use",
            ]
        case .identifier:
            [
                "mmsi", "imo", "callsign", "other",
            ]
        case .trend:
            [
                "steady", "increasing", "decreasing", "N/A",
            ]
        case .precipitation:
            [
                "reserved", "rain", "thunderstorm", "freezing rain", "mixed/ice", "snow", "reserved", "N/A",
            ]
        case .ice:
            [
                "no", "yes", "reserved", "N/A",
            ]
        case .hazard:
            [
                "0 blue cones/lights", "1 blue cone/light", "2 blue cones/lights", "3 blue cones/lights",
                "4 B-Flag", "Unknown",
            ]
        case .loading:
            [
                "N/A (default)", "Unloaded", "Loaded",
            ]
        case .warning:
            [
                "Not Available", "Wind", "Rain", "Snow and ice", "Thunderstorm", "Fog", "Low temperature",
                "High temperature", "Flood", "Forest Fire",
            ]
        case .intensity:
            [
                "Slight", "Medium", "Strong",
            ]
        case .wind:
            [
                "N/A", "North", "North East", "East", "South East", "South", "South West", "West", "North West",
            ]
        case .bank:
            [
                "Unknown", "Upstream", "Downstream", "To left bank", "To right bank",
            ]
        case .signalLight:
            [
                "Unknown", "No light", "White", "Yellow", "Green", "Red", "White flashing", "Yellow flashing.",
            ]
        }
    }
}

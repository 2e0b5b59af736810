//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The four stations that hear a sender best and how often each does, in 65,536ths.
struct SeaHearing: Sendable {
    var stations: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    var odds: (UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0)

    /// Takes a station in where it hears better than the worst of the four.
    mutating func offer(_ station: Int, probability: Double) {
        let odd = UInt16(min(65_535, probability * 65_536))
        let index = UInt8(station)
        if odd > odds.0 {
            stations = (index, stations.0, stations.1, stations.2)
            odds = (odd, odds.0, odds.1, odds.2)
        } else if odd > odds.1 {
            stations = (stations.0, index, stations.1, stations.2)
            odds = (odds.0, odd, odds.1, odds.2)
        } else if odd > odds.2 {
            stations = (stations.0, stations.1, index, stations.2)
            odds = (odds.0, odds.1, odd, odds.2)
        } else if odd > odds.3 {
            stations.3 = index
            odds.3 = odd
        }
    }
}

extension SeaCoverage {
    /// Who hears a sender at a place.
    func hearing(of place: SeaPoint, isClassB: Bool) -> SeaHearing {
        var hearing = SeaHearing()
        for index in stations.indices {
            // A degree of latitude is 60 miles: most stations are out of the question at once.
            let reach = stations[index].range * 1.3 / 60
            guard abs(stations[index].place.latitude - place.latitude) < reach else { continue }
            let probability = self.hearing(index, of: place, isClassB: isClassB)
            if probability > 0 { hearing.offer(index, probability: probability) }
        }
        return hearing
    }
}

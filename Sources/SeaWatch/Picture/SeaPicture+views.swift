//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// Vessels last heard inside a box, by number.
    /// - Parameter limit: how many at most; those heard last come first when there are more.
    package func vessels(in box: SeaBox, limit: Int = 50_000) -> [VesselView] {
        var found = vessels.indices.filter { vessels[$0].mmsi != 0 && box.contains(vessels[$0].place) }
        if found.count > limit {
            found.sort { vessels[$0].heard > vessels[$1].heard }
            found.removeSubrange(limit...)
        }
        return found.map(view).sorted { $0.mmsi < $1.mmsi }
    }

    /// One vessel, nil where it was not heard of late.
    package func vessel(_ mmsi: UInt32) -> VesselView? {
        let slot = table.slot(of: mmsi)
        return mmsi == 0 || slot == VesselTable.none ? nil : view(Int(slot))
    }

    private func view(_ index: Int) -> VesselView {
        let state = vessels[index]
        let names = names[index]
        return VesselView(
            mmsi: state.mmsi,
            place: state.place,
            time: state.time,
            speed: state.speed,
            course: state.course,
            heading: state.heading,
            status: state.status,
            source: state.source,
            name: names.name.text,
            callSign: names.callSign.text,
            imo: names.imo == 0 ? nil : names.imo,
            shipType: state.shipType == 0 ? nil : state.shipType,
            length: names.length == 0 ? nil : Int(names.length),
            draught: state.draught == 0 ? nil : state.draught,
            silentSince: state.gapSince == 0 ? nil : state.gapSince.milliseconds,
            isSlow: state.slowSince != 0,
            isInPort: state.flags.contains(.inPort),
            isWatched: state.flags.contains(.watched)
        )
    }
}

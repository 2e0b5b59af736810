//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What the pages must know of the node they belong to.
package struct NodeSettings: Sendable {
    /// Shown in the header, as the node's officers call it.
    package var name: Trilingual
    /// `VN` or `CN`.
    package var country: String
    /// Minutes east of UTC in which times are shown and days begin.
    package var timeZoneOffset: Int16
    /// The share of lines that inspection has capacity for, 0…1.
    package var capacityShare: Double
    /// The share of lines that the seeded draw takes regardless of score, 0…1, within the capacity.
    package var randomShare: Double
    /// ISO 4217.
    package var currency: String
    package var language: Language
    /// Cookies travel over TLS only; set when the node, or the proxy before it, speaks TLS.
    package var isBehindTLS: Bool
    /// Take the client's address from the last entry of `X-Forwarded-For`; set behind a proxy of one's own only.
    package var trustsForwardedAddress: Bool
    /// Where uploaded files wait for their import; must exist and be writable for this node alone.
    package var uploadFolder: String
    /// The largest file taken in, in bytes.
    package var uploadLimit: Int
    package var assets: AssetFolders
    package var places: PlaceNames

    package init(
        name: Trilingual,
        country: String,
        timeZoneOffset: Int16,
        capacityShare: Double,
        randomShare: Double,
        currency: String,
        language: Language,
        isBehindTLS: Bool = false,
        trustsForwardedAddress: Bool = false,
        uploadFolder: String,
        uploadLimit: Int = 2 << 30,
        assets: AssetFolders = AssetFolders(),
        places: PlaceNames = PlaceNames()
    ) {
        self.name = name
        self.country = country
        self.timeZoneOffset = timeZoneOffset
        self.capacityShare = capacityShare
        self.randomShare = randomShare
        self.currency = currency
        self.language = language
        self.isBehindTLS = isBehindTLS
        self.trustsForwardedAddress = trustsForwardedAddress
        self.uploadFolder = uploadFolder
        self.uploadLimit = uploadLimit
        self.assets = assets
        self.places = places
    }
}

/// Where installed front-end libraries lie. Pages work without any of them.
package struct AssetFolders: Sendable, Hashable {
    /// Holds `css/bootstrap-reboot.min.css`, as Debian's `libjs-bootstrap5` installs it.
    package var bootstrap: String?
    /// Holds `chart.min.js`, as Debian's `libjs-chart.js` installs it.
    package var chart: String?
    /// Holds `htmx-2.min.js` or `htmx.min.js`, as the wheel `django-htmx` carries it.
    package var htmx: String?
    /// Holds `leaflet.js` and `leaflet.css`, as Debian's `libjs-leaflet` installs them.
    package var leaflet: String?
    /// The file of the land that maps show, GeoJSON; nil for maps without a coast.
    package var land: String?

    package init(
        bootstrap: String? = "/usr/share/javascript/bootstrap5",
        chart: String? = "/usr/share/javascript/chart.js",
        htmx: String? = nil,
        leaflet: String? = "/usr/share/javascript/leaflet",
        land: String? = nil
    ) {
        self.bootstrap = bootstrap
        self.chart = chart
        self.htmx = htmx
        self.leaflet = leaflet
        self.land = land
    }
}

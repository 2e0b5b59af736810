// swift-tools-version:6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func library(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTP2 = Target.Dependency.product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP2 = Target.Dependency.product(name: "NIOHTTPTypesHTTP2", package: "swift-nio-extras")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

var targets: [Target] = [
    // floor 0
    library("Customs", resources: [.copy("Resources")]),
    // floor 1
    .systemLibrary(name: "CXGBoost", pkgConfig: "xgboost", providers: [.apt(["libxgboost-dev"])]),
    library("Forest", ["CXGBoost"]),
    library("Journal", [crypto]),
    library("MerkleLog", [crypto]),
    library("CanonicalJSON"),
    .target(name: "CSpawn"),
    library("ChildProcess", ["CSpawn"]),
    library("Custody", ["CanonicalJSON", crypto, x509, asn1]),
    library("PKI", ["CanonicalJSON", crypto, cryptoExtras, x509, asn1]),
    library("STIX", ["CanonicalJSON", crypto]),
    library("TAXII", ["CanonicalJSON", "STIX", crypto]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    library("Spreadsheet", ["CXLSXWriter"]),
    library("Names", resources: [.copy("Resources")]),
    library("AIS"),
    .target(
        name: "CRE2",
        linkerSettings: [.linkedLibrary("re2")]
    ),
    library("CEL", ["CRE2"]),
    // floor 2
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    library("Intake", ["Customs", "CZip", "CExpat"], resources: [.copy("Resources")]),
    library("Targeting", ["Customs", "Forest"], resources: [.copy("Resources")]),
    library("Rules", ["Customs", "CEL", yams], resources: [.copy("Resources")]),
    library("Lookouts", ["Customs", "Names"]),
    library("Exchange", ["Customs", "CanonicalJSON", "MerkleLog", "STIX", crypto]),
    library("Casework", ["Customs", "CanonicalJSON", crypto], resources: [.copy("Resources")]),
    library("Simulation", ["AIS", "Customs"]),
    library("SeaWatch", ["AIS", "Customs", "CanonicalJSON"]),
    library("Evidence", ["Customs", "CanonicalJSON", "Custody", crypto]),
    library("Officers", ["Customs", "CanonicalJSON", "Custody", "PKI", crypto, cryptoExtras]),
    library(
        "Operations",
        ["Customs", "CanonicalJSON", "Spreadsheet", crypto],
        resources: [.copy("Resources")]
    ),
    library("Statistics", ["Customs", crypto]),
    library("LinkChart", ["Customs", "Names", crypto]),
    library("Telemetry"),
    library("Registers", ["Customs"]),
    library("Search", ["Customs", "Names"]),
    // floor 3
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    library(
        "Persistence",
        [
            "Customs", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Casework", "Exchange", "CanonicalJSON",
            "MerkleLog", "Journal", "STIX", "TAXII", "CPostgres", grdb, grdbSQLite, crypto,
            "Custody", "Evidence", "Operations", "Statistics", "LinkChart", "Registers", "Search", "SeaWatch",
        ]
    ),
    library(
        "Console",
        [
            "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Casework", "Exchange",
            "CanonicalJSON", hummingbird, mustache, logging, lifecycle, nioCore, crypto,
            "Custody", "Evidence", "Spreadsheet", "Operations", "Statistics", "LinkChart", "Registers", "Telemetry",
            "Search", "MerkleLog", "SeaWatch",
        ],
        resources: [.copy("Resources")]
    ),
    library(
        "Link",
        [
            "Exchange", "CanonicalJSON", "MerkleLog", "PKI", "TAXII", hummingbird, hummingbirdCore, httpTypes, logging,
            lifecycle, nioCore, nioPosix, nioTLS, nioSSL, nioHTTP2, crypto, nioHTTPTypes, nioHTTPTypesHTTP2, x509, asn1,
        ]
    ),
    // floor 4
    library(
        "Node",
        [
            "ChildProcess", "Customs", "Journal", "Intake", "Targeting", "Names", "Rules", "Lookouts", "Officers",
            "Casework",
            "Exchange",
            "CanonicalJSON", "MerkleLog", "PKI", "STIX", "TAXII", "Link", "Persistence", "Console", hummingbird,
            "Custody", "Evidence",
            lifecycle,
            signals,
            logging, crypto, x509, "Operations", "Statistics", "LinkChart", "Registers", "Telemetry", "Search",
            "AIS", "SeaWatch", nioCore, nioPosix,
        ]
    ),
    // floor 5
    .executableTarget(
        name: "lienquan",
        dependencies: [
            "AIS", "Customs", "CEL", "Console", "Custody", "Forest", "Intake", "Journal", "Lookouts", "Names", "Node",
            "Persistence",
            "Rules",
            "Casework", "Exchange", "CanonicalJSON", "MerkleLog", "Officers", "PKI", "STIX", "TAXII", "Targeting",
            "Simulation",
            arguments, crypto,
            logging,
            x509, "Spreadsheet", "Statistics", "Registers", "Search", "Operations", "SeaWatch",
        ],
        swiftSettings: settings
    ),
    // beside
    library(
        "TestSupport",
        [
            "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Casework", "Exchange",
            "CanonicalJSON", "MerkleLog", "TAXII", crypto,
            "Custody", "Evidence", "PKI", x509, "Operations", "Statistics", "LinkChart", "Registers", "Names", "Search",
            "SeaWatch",
        ]
    ),
    .executableTarget(
        name: "PersistenceCrashProbe",
        dependencies: ["Customs", "Intake", "Persistence", "SeaWatch", "TestSupport"],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "SeaProbe",
        dependencies: ["Node", "Persistence", "SeaWatch", logging],
        swiftSettings: settings
    ),
    .executableTarget(
        name: "StatisticsProbe",
        dependencies: ["Customs", "Node", "Persistence", "Statistics", "TestSupport"],
        swiftSettings: settings
    ),
    tests(
        "PersistenceTests",
        [
            "ChildProcess", "Customs", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Casework", "Exchange",
            "CanonicalJSON",
            "MerkleLog", "Journal", "Persistence", "STIX", "TAXII", "TestSupport",
            "Custody", "Evidence", "Operations", "Statistics", "LinkChart", "Registers", "Names", "Search", "SeaWatch",
        ]
    ),
    tests(
        "NodeTests",
        [
            "ChildProcess", "Custody", "Evidence", "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts",
            "Officers",
            "Exchange", "CanonicalJSON",
            "MerkleLog", "PKI", "STIX", "TAXII", "Link", "Persistence", "Console", "Node", "TestSupport", hummingbird,
            hummingbirdTesting, logging, nioCore, nioPosix, crypto, lifecycle, "Spreadsheet", "Operations",
            "Statistics",
            "LinkChart", "Telemetry", "Search", "Casework", "Registers", "Simulation", "AIS", "SeaWatch",
        ]
    ),
    tests("CaseworkTests", ["Customs", "Casework", "TestSupport"]),
    tests("OperationsTests", ["Customs", "CanonicalJSON", "Operations", "Spreadsheet", "TestSupport"]),
    tests("SeaWatchTests", ["Customs", "SeaWatch", "TestSupport"]),
    tests("StatisticsTests", ["Customs", "Statistics", "TestSupport"]),
    tests("LinkChartTests", ["Customs", "LinkChart", "TestSupport"]),
    tests("TelemetryTests", ["Telemetry"]),
    tests("ChildProcessTests", ["ChildProcess"]),
    tests("SearchTests", ["Customs", "Names", "Search", "TestSupport"]),
    tests("SimulationTests", ["AIS", "Customs", "Simulation"]),
    tests("SpreadsheetTests", ["Spreadsheet"]),
    tests("JournalTests", ["Journal"]),
    tests("CustodyTests", ["ChildProcess", "CanonicalJSON", "Custody", "PKI", crypto, x509]),
    tests("CanonicalJSONTests", ["CanonicalJSON"]),
    tests("PKITests", ["ChildProcess", "PKI", crypto, x509]),
    tests("STIXTests", ["STIX", "CanonicalJSON"]),
    tests("TAXIITests", ["TAXII", "CanonicalJSON", "TestSupport"]),
    tests(
        "LinkTests",
        [
            "PKI", "TAXII", "CanonicalJSON", "Link", "TestSupport", crypto, x509, hummingbird, hummingbirdTesting,
            httpTypes, logging, lifecycle, nioCore, nioPosix, nioSSL,
        ]
    ),
    tests("MerkleLogTests", ["MerkleLog", crypto]),
    .testTarget(
        name: "ExchangeTests",
        dependencies: ["Customs", "CanonicalJSON", "MerkleLog", "STIX", "Exchange", "TestSupport", crypto],
        exclude: ["Vectors"],
        swiftSettings: settings
    ),
    tests("CELTests", ["CEL"]),
    tests("NamesTests", ["Names"]),
    tests("AISTests", ["AIS"]),
    tests("LookoutsTests", ["Customs", "Lookouts", "Names"]),
    tests("RulesTests", ["Customs", "CEL", "Rules", "TestSupport"]),
    tests("CustomsTests", ["Customs"]),
    tests("ForestTests", ["Forest"]),
    tests("IntakeTests", ["Customs", "Intake"]),
    tests("OfficersTests", ["Customs", "CanonicalJSON", "Custody", "Officers", "PKI", "TestSupport", crypto]),
    tests("EvidenceTests", ["Customs", "Custody", "Evidence", "TestSupport", crypto]),
    tests(
        "ConsoleTests",
        [
            "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Casework", "Exchange",
            "Console",
            "TestSupport", hummingbird, hummingbirdTesting, nioCore, crypto,
            "Custody", "Evidence", "PKI", "Operations", "Spreadsheet", "Statistics", "LinkChart", "Telemetry",
            "Registers", "Names", "Search", "SeaWatch",
        ]
    ),
    tests("TargetingTests", ["Customs", "Forest", "Intake", "Targeting"]),
]

if ProcessInfo.processInfo.environment["LIENQUAN_BENCH"] != nil {
    let benchmarks = [
        ("ForestBenchmark", ["Forest"]), ("IntakeBenchmark", ["Customs", "Intake"]),
        ("NamesBenchmark", ["Names"]), ("AISBenchmark", ["AIS"]), ("LinkBenchmark", ["Link", "PKI"]),
        ("SeaBenchmark", ["AIS", "Customs", "Persistence", "SeaWatch", "Simulation"]),
        (
            "ExchangeBenchmark",
            ["CanonicalJSON", "Customs", "Exchange", "Link", "MerkleLog", "Node", "Persistence", "TestSupport"]
        ),
        ("StatisticsBenchmark", ["Customs", "Persistence", "Statistics", "TestSupport"]),
        ("ChartBenchmark", ["LinkChart", "Persistence"]),
        ("BackupBenchmark", ["Customs", "Intake", "Node", "Persistence", "TestSupport"]),
        ("SearchBenchmark", ["Customs", "Names", "Persistence", "Search"]),
        ("RulesBenchmark", ["CEL", "Customs", "Intake", "Lookouts", "Names", "Persistence", "Rules", "Targeting"]),
    ]
    let linkBenchmark = [crypto, x509, hummingbird, httpTypes, logging, lifecycle, nioCore]
    for (name, dependencies) in benchmarks {
        targets.append(
            .executableTarget(
                name: name,
                dependencies: dependencies.map { .target(name: $0) }
                    + (["LinkBenchmark", "ExchangeBenchmark"].contains(name) ? linkBenchmark : []),
                path: "Benchmarks/\(name)",
                swiftSettings: settings
            )
        )
    }
}

let package = Package(
    name: "LienQuan",
    products: [
        .executable(name: "lienquan", targets: ["lienquan"]),
        .library(name: "Forest", targets: ["Forest"]),
        .library(name: "Journal", targets: ["Journal"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "Names", targets: ["Names"]),
        .library(name: "AIS", targets: ["AIS"]),
        .library(name: "Custody", targets: ["Custody"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: targets,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What may be wrong with a seizure record; the word under which its sentence stands in the catalogue,
/// `case.fault.<code>`.
package enum SeizureFaultCode: String, CaseIterable, Hashable, Sendable {
    // MandatoryFields
    case missing
    case quantityMissing = "quantity_missing"
    // DetectionDay
    case dateFuture = "date_future"
    case dateAbsurd = "date_absurd"
    case dateOld = "date_old"
    case hourOutsideDay = "hour_outside_day"
    // GateOfOffice
    case gateUnknown = "gate_unknown"
    case gateNotKept = "gate_not_kept"
    // ModeAtPlace
    case modeNotAtGate = "mode_not_at_gate"
    case placeNotGate = "place_not_gate"
    case modeNotAtPlace = "mode_not_at_place"
    // Coordinates
    case pointHalf = "point_half"
    case pointOutOfRange = "point_out_of_range"
    case pointZero = "point_zero"
    case pointSwapped = "point_swapped"
    case pointFar = "point_far"
    // RouteOfDirection
    case destinationNotHere = "destination_not_here"
    case departureNotHere = "departure_not_here"
    case departureHere = "departure_here"
    case destinationHere = "destination_here"
    case transitEndsHere = "transit_ends_here"
    case inlandCrosses = "inland_crosses"
    case transitSameEnds = "transit_same_ends"
    case transitHasEnd = "transit_has_end"
    case transitTwice = "transit_twice"
    case placeNotInCountry = "place_not_in_country"
    case borderNotNeighbour = "border_not_neighbour"
    case borderNotOfGate = "border_not_of_gate"
    // CountryCodes
    case countryUnknown = "country_unknown"
    case countryMeant = "country_meant"
    // HSCodes
    case hsMalformed = "hs_malformed"
    case hsZeroDropped = "hs_zero_dropped"
    case hsUnknown = "hs_unknown"
    // HSOfGoods
    case hsNotOfGroup = "hs_not_of_group"
    case hsNotOfSubstance = "hs_not_of_substance"
    case hsNotOfTaxon = "hs_not_of_taxon"
    case hsNotOfForm = "hs_not_of_form"
    case hsOfOtherGroup = "hs_of_other_group"
    // UnitOfGoods
    case unitNotOfGroup = "unit_not_of_group"
    case unitNotOfGoods = "unit_not_of_goods"
    // QuantityBounds
    case amountZero = "amount_zero"
    case amountNegative = "amount_negative"
    case amountFraction = "amount_fraction"
    case amountPrecision = "amount_precision"
    // MassOfMode
    case massOfMode = "mass_of_mode"
    case massOfVehicle = "mass_of_vehicle"
    case massOfPlace = "mass_of_place"
    case massOfContainers = "mass_of_containers"
    // MassOfPieces
    case pieceTooHeavy = "piece_too_heavy"
    case pieceTooLight = "piece_too_light"
    // ThousandfoldMass
    case massThousandfold = "mass_thousandfold"
    // QuantitiesAgree
    case unitTwice = "unit_twice"
    case sticksNotPacks = "sticks_not_packs"
    case quantitiesContradict = "quantities_contradict"
    // DoubleEntries
    case lineTwice = "line_twice"
    case caseTwice = "case_twice"
    // SubstanceNames
    case substanceStreet = "substance_street"
    case substanceMisspelt = "substance_misspelt"
    case substanceUnknown = "substance_unknown"
    case substanceIsPrecursor = "substance_is_precursor"
    case substanceIsDrug = "substance_is_drug"
    case substanceSeveral = "substance_several"
    // SharesOfPure
    case purityUnreadable = "purity_unreadable"
    case purityOutside = "purity_outside"
    case strengthUnreadable = "strength_unreadable"
    case strengthOutside = "strength_outside"
    // TaxonNames
    case taxonCommonName = "taxon_common_name"
    case taxonMisspelt = "taxon_misspelt"
    case taxonSynonym = "taxon_synonym"
    case taxonUnlisted = "taxon_unlisted"
    case taxonUnreadable = "taxon_unreadable"
    case appendixUnreadable = "appendix_unreadable"
    case appendixNotOfTaxon = "appendix_not_of_taxon"
    // LifeOfAnimals
    case aliveUnreadable = "alive_unreadable"
    case aliveNotForm = "alive_not_form"
    case aliveNotPlant = "alive_not_plant"
    case deadNotForm = "dead_not_form"
    // ValueOfGoods
    case valueNegative = "value_negative"
    case valueZero = "value_zero"
    case valueMethodMissing = "value_method_missing"
    case valueCurrencyMixed = "value_currency_mixed"
    case valueAbsurd = "value_absurd"
    // ExchangeRates
    case currencyMeant = "currency_meant"
    case currencyUnknown = "currency_unknown"
    case rateMissing = "rate_missing"
    case rateNotPositive = "rate_not_positive"
    case rateInverted = "rate_inverted"
    case rateOff = "rate_off"
    case rateNeedless = "rate_needless"
    case rateDateMissing = "rate_date_missing"
    case rateDateFuture = "rate_date_future"
    case rateDateFar = "rate_date_far"
    case rateSourceMissing = "rate_source_missing"
    // CashLines
    case cashAmountMissing = "cash_amount_missing"
    case cashHasHS = "cash_has_hs"
    case cashDenomination = "cash_denomination"
    // WeaponSerials
    case serialTwice = "serial_twice"
    case serialsMore = "serials_more"
    // WasteCodes
    case wasteCodeMalformed = "waste_code_malformed"
    // ModusOfMode
    case modusNotOfMode = "modus_not_of_mode"
    // ConcealmentPlaces
    case concealmentNotOfMode = "concealment_not_of_mode"
    case concealmentNone = "concealment_none"
    case bodyWithoutSuspect = "body_without_suspect"
    // DetectionSources
    case messageMissing = "message_missing"
    case messageMalformed = "message_malformed"
    case messageNotMethod = "message_not_method"
    case rulesMissing = "rules_missing"
    case rulesNotMethod = "rules_not_method"
    case methodTwice = "method_twice"
    // PartnersAndRelease
    case partnerUnknown = "partner_unknown"
    case partnerOwn = "partner_own"
    case handlingUnknown = "handling_unknown"
    case handlingMissing = "handling_missing"
    case releaseOfficeUnknown = "release_office_unknown"
    // DocumentNumbers
    case documentNumberMissing = "document_number_missing"
    case documentTwice = "document_twice"
    case airWaybillMalformed = "air_waybill_malformed"
    case airWaybillCheckDigit = "air_waybill_check_digit"
    case documentIsContainer = "document_is_container"
    case declarationMalformed = "declaration_malformed"
    case declarationOtherWay = "declaration_other_way"
    case certificateMalformed = "certificate_malformed"
    // SuspectGroups
    case suspectsNone = "suspects_none"
    case suspectsMany = "suspects_many"
    case suspectsTwice = "suspects_twice"
    // OperationDays
    case phaseWithoutOperation = "phase_without_operation"
    case operationUnknown = "operation_unknown"
    case operationNotRunning = "operation_not_running"
    case phaseUnknown = "phase_unknown"
    case phaseNotRunning = "phase_not_running"
    // DecisionOfCase
    case decisionNumberMissing = "decision_number_missing"
    case decisionBeforeDetection = "decision_before_detection"
    case decisionFuture = "decision_future"
    case decisionMissing = "decision_missing"
    // PlaceholderTexts: what an officer typed to fill a field, such as "xxx" or "n/a"
    case textPlaceholder = "text_placeholder"
    // NumbersInTexts
    case containerInText = "container_in_text"
    case imoInText = "imo_in_text"
    case plateInText = "plate_in_text"
    // NamesInTexts
    case identityInText = "identity_in_text"
    case nameInText = "name_in_text"
    // Reading the form
    case unreadableNumber = "unreadable_number"
    case unreadableDate = "unreadable_date"
    case unreadableTime = "unreadable_time"
    case unknownChoice = "unknown_choice"
    case unitMissing = "unit_missing"
    case currencyMissing = "currency_missing"
    case tooLong = "too_long"
    case tooMany = "too_many"

    /// What is said of a form whose text can't be read into a record, before any check.
    package static let ofReading: Set<SeizureFaultCode> = [
        .unreadableNumber, .unreadableDate, .unreadableTime, .unknownChoice, .unitMissing, .currencyMissing, .tooLong,
        .tooMany,
    ]
}

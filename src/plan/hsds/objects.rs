//! The objects of the Human Services Data Specification (Open Referral HSDS
//! 3.0, docs.openreferral.org), as far as a directory of services fills them.
//!
//! Names and meaning of the fields are those of the specification. A field that
//! is not here would never be filled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! objects {
    ($($(#[doc = $doc:literal])* $object:ident { $($(#[doc = $field_doc:literal])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
            pub struct $object {
                $($(#[doc = $field_doc])* pub $field: $type,)*
            }
        )*
    };
}

objects! {
    /// An organisation that offers services.
    Organization {
        /// Its identifier.
        id: String,
        /// Its name.
        name: String,
        /// What it is; its name where nothing is said.
        description: String,
        /// Its web site.
        website: Option<String>,
    }
    /// A service.
    Service {
        /// Its identifier.
        id: String,
        /// The organisation that offers it.
        organization_id: String,
        /// Its name.
        name: String,
        /// Other names, divided by semicolons.
        alternate_name: Option<String>,
        /// What is offered.
        description: Option<String>,
        /// Its web page.
        url: Option<String>,
        /// Its e-mail address.
        email: Option<String>,
        /// `active`, `inactive`, `defunct` or `temporarily closed`.
        status: String,
        /// Help with other languages.
        interpretation_services: Option<String>,
        /// What to bring, and how to ask for it.
        application_process: Option<String>,
        /// What it costs, in words.
        fees_description: Option<String>,
        /// Who can have it.
        eligibility_description: Option<String>,
        /// The first day that the last assurance can mean.
        assured_date: Option<String>,
        /// Why it does not work.
        alert: Option<String>,
    }
    /// Where a service is given.
    Location {
        /// Its identifier.
        id: String,
        /// `physical` or `virtual`.
        location_type: String,
        /// The organisation.
        organization_id: Option<String>,
        /// The name of the service that is given there.
        name: Option<String>,
        /// The address as it is known.
        description: Option<String>,
        /// Where a virtual location is.
        url: Option<String>,
    }
    /// That a service is given at a location.
    ServiceAtLocation {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: String,
        /// The location.
        location_id: String,
        /// How to get there.
        description: Option<String>,
    }
    /// The address of a location, where all is known that HSDS asks for.
    Address {
        /// Its identifier.
        id: String,
        /// The location.
        location_id: String,
        /// Street and number.
        address_1: String,
        /// Town.
        city: String,
        /// The name of the area below the country.
        state_province: String,
        /// Postal code.
        postal_code: String,
        /// ISO 3166-1 alpha-2 code.
        country: String,
        /// `physical`.
        address_type: String,
    }
    /// A telephone number of an organisation.
    Phone {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: Option<String>,
        /// The number.
        number: String,
        /// `voice` or `cell`.
        r#type: Option<String>,
        /// When or for what.
        description: Option<String>,
    }
    /// Opening hours: a weekly rule (RFC 5545) in local time.
    Schedule {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: Option<String>,
        /// `WEEKLY`.
        freq: Option<String>,
        /// Every how many weeks.
        interval: Option<u32>,
        /// `MO`.
        wkst: Option<String>,
        /// The days: `MO,TU`.
        byday: Option<String>,
        /// When it opens: `09:00`.
        opens_at: Option<String>,
        /// When it closes; midnight is `23:59`.
        closes_at: Option<String>,
        /// What else there is to know.
        description: Option<String>,
        /// In which time zone the times are, in words.
        notes: Option<String>,
    }
    /// A language that is spoken at a service or at a telephone number.
    Language {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: Option<String>,
        /// The telephone number.
        phone_id: Option<String>,
        /// Its BCP 47 tag, in the place of a name.
        name: Option<String>,
        /// Its ISO 639 code.
        code: Option<String>,
    }
    /// An area that a service is for.
    ServiceArea {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: Option<String>,
        /// The name of the area.
        name: Option<String>,
        /// Its path in the network.
        description: Option<String>,
    }
    /// What a service costs; none where that is not known.
    CostOption {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: String,
        /// `free` or `paid`.
        option: Option<String>,
        /// 0 where it is free.
        amount: Option<u32>,
        /// How much, for whom, and what is paid back.
        amount_description: Option<String>,
    }
    /// A vocabulary of the network.
    Taxonomy {
        /// Its identifier.
        id: String,
        /// `topics`, `groups`, `facilities`, `availability` or `accessibility`.
        name: String,
        /// What it is.
        description: String,
    }
    /// A term of a vocabulary.
    TaxonomyTerm {
        /// Its identifier.
        id: String,
        /// The vocabulary and the id in it: `topics/housing`.
        code: Option<String>,
        /// Its name.
        name: String,
        /// Its name again: terms have no description.
        description: String,
        /// The vocabulary.
        taxonomy_id: Option<String>,
    }
    /// That a term is said of a service.
    Attribute {
        /// Its identifier.
        id: String,
        /// The service.
        link_id: String,
        /// The term.
        taxonomy_term_id: String,
        /// The vocabulary.
        link_type: Option<String>,
        /// `service`.
        link_entity: String,
        /// A note on it.
        value: Option<String>,
    }
    /// A desk that can be written to. Never a person: it has no name.
    Contact {
        /// Its identifier.
        id: String,
        /// The service.
        service_id: Option<String>,
        /// The organisation.
        department: Option<String>,
        /// Its e-mail address.
        email: Option<String>,
    }
}

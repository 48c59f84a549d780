## The directory of services

services-title = Services
services-meaning = Who offers what, to whom and where, with the day on which somebody last made sure of it.
services-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
services-here = Services for { $area }
services-on-topic = Services on this topic
services-rest =
    { $count ->
        [one] The service in the directory
       *[other] All { $count } in the directory
    }
services-by-topic = Services by topic
services-by-place = Services by place
services-filters = Narrow the list
services-topic = Topic
services-topic-all = All topics
services-area = Place
services-area-all = All places
services-language = Language
services-language-all = All languages
services-group = Meant for
services-group-all = Everybody and all groups
services-free = Only free of charge
services-unknown = Also where it is not known
services-current = Without outdated ones
# {shown}, {all}, {count}: filled in by the filter itself, in the browser.
services-shown = {"{"}shown{"}"} of {"{"}all{"}"} services are shown.
services-more = Of {"{"}count{"}"} more it is not known.
services-old = {"{"}count{"}"} outdated ones are left out.
services-clear = Clear the choices
services-link = Link to this choice
services-languages-not-known = languages not known
services-cost-free = free of charge
services-cost-paid = to be paid
services-cost-not-known = cost not known
kind-service = Service

## Service

service-status-inactive = Not working
service-status-temporarily-closed = Closed for a time
service-is-inactive = This service does not work.
service-is-temporarily-closed = This service is closed for a time.
service-is-defunct = This service exists no more.
service-closed-on = It closed:
service-replaced-by = In its place:
service-assured = Somebody last made sure of it:
service-what = What is offered
service-organisation = Organisation
service-facility = Kind of place
service-whom = For whom
service-whom-not-known = Nobody has said who can have it, and who cannot.
service-groups = Meant for:
service-where = Where it helps
service-cost = Cost
service-cost-free = Free of charge.
service-cost-paid = Something is to be paid.
service-cost-not-known = It is not known whether it costs anything.
service-languages = Languages
service-languages-not-known = It is not known which languages are spoken there.
service-interpretation = Help with other languages:
service-reach = How to reach it
service-reach-not-known = No telephone number, address or web page is known.
service-shelter = The address of a shelter is never published. Ask the organisation.
service-application = What to bring, how to ask for it
service-hours = Opening hours
service-hours-not-known = The opening hours are not known.
service-closed = closed
service-day = Day
service-time = Hours
service-availability = Is it there?
service-availability-available = It can be had.
service-availability-partly = Some of it can be had, or at times.
service-availability-not-available = It cannot be had.
service-availability-not-known = Nobody knows.
service-accessibility = Can people get it?
service-accessibility-accessible = People who come back can get it.
service-accessibility-partly = Some can get it, or with difficulty.
service-accessibility-not-accessible = People who come back cannot get it.
service-accessibility-not-known = Nobody knows.
facility-office = Office or counselling centre
facility-clinic = Hospital, clinic or practice
facility-school = School or training centre
facility-hotline = Help line
facility-mobile = It comes to people
facility-online = On line
facility-shelter = Shelter
facility-accommodation = Accommodation
phone-office = Office
phone-hotline = Help line
phone-mobile-office = Mobile number of the organisation
phone-emergency = Emergency
day-MO = Monday
day-TU = Tuesday
day-WE = Wednesday
day-TH = Thursday
day-FR = Friday
day-SA = Saturday
day-SU = Sunday
data-file-services = The directory of services: who offers what, to whom and where
data-file-hsds = The directory of services in the form of Open Referral HSDS 3.0

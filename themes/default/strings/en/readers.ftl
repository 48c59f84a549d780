internal-site = For counsellors only.
internal-site-meaning = Do not pass on this site, its address or copies of it.
internal-short = internal
restricted-page = For counsellors only.
restricted-page-meaning = This page is not in the public site.

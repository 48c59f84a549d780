internal-site = Samo za savetnike.
internal-site-meaning = Ne prosleđujte ovaj sajt, njegovu adresu ni kopije.
internal-short = interno
restricted-page = Samo za savetnike.
restricted-page-meaning = Ova stranica nije na javnom sajtu.

internal-site = للمستشارين فقط.
internal-site-meaning = لا تمرّر هذا الموقع ولا عنوانه ولا نسخًا منه.
internal-short = داخلي
restricted-page = للمستشارين فقط.
restricted-page-meaning = هذه الصفحة ليست في الموقع العام.

# The one target that carries every compiler flag of the project.
add_library(fleet_flags INTERFACE)
target_compile_features(fleet_flags INTERFACE cxx_std_20)
target_compile_options(fleet_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Woverloaded-virtual
    -Wextra-semi -Wsuggest-override)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # No -Wnull-dereference here: inlined library code trips it at -O2 without a fault of ours. GCC 12 says the same of
    # std::optional and std::map members under optimisation and sanitizers (-Wmaybe-uninitialized).
    target_compile_options(fleet_flags INTERFACE -fcoroutines -Wduplicated-cond -Wlogical-op -Wno-maybe-uninitialized)
else()
    target_compile_options(fleet_flags INTERFACE -Wnull-dereference)
endif()
if(FLEET_WARNINGS_ARE_ERRORS)
    target_compile_options(fleet_flags INTERFACE -Werror)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What GCC 12 concludes from inlined library code depends on the optimiser's mood: said, not fatal.
        target_compile_options(fleet_flags INTERFACE -Wno-error=array-bounds -Wno-error=stringop-overflow
            -Wno-error=stringop-overread -Wno-error=dangling-pointer -Wno-error=use-after-free -Wno-error=restrict
            -Wno-error=free-nonheap-object)
    endif()
endif()
target_compile_definitions(fleet_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_USE_QSTRINGBUILDER
    QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_NO_CONTEXTLESS_CONNECT
    BOOST_ASIO_NO_DEPRECATED BOOST_BEAST_USE_STD_STRING_VIEW)
if(FLEET_SANITIZE)
    target_compile_options(fleet_flags INTERFACE -fsanitize=${FLEET_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(fleet_flags INTERFACE -fsanitize=${FLEET_SANITIZE})
endif()
find_program(FLEET_MOLD mold)
if(FLEET_MOLD)
    target_link_options(fleet_flags INTERFACE -fuse-ld=mold)
endif()

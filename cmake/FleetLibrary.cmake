# fleet_library(name SOURCES a.cpp … [PUBLIC targets…] [PRIVATE targets…])
#
# One static library for the calling folder. Its headers are reached as "folder/Header.h" through an include
# directory of its own, which only targets that link the library get: a wrong include does not build.
function(fleet_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    set(include_root "${CMAKE_BINARY_DIR}/include/${name}")
    file(MAKE_DIRECTORY "${include_root}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${include_root}/${folder}" SYMBOLIC)
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${include_root}")
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE fleet_flags ${ARG_PRIVATE})
    fleet_precompile(${name})
endfunction()

# fleet_test(name SOURCES a.cpp … [LINKS targets…] [TIMEOUT seconds] [KEYRING none|unlocked])
#
# One test program, run headless by ctest, without a session bus: no test touches the keychain of the desktop. With KEYRING
# it has a bus of its own, and a keychain made for it or none.
set(fleet_test_runtime_dir "${CMAKE_BINARY_DIR}/tests/runtime")
file(MAKE_DIRECTORY "${fleet_test_runtime_dir}")
file(CHMOD "${fleet_test_runtime_dir}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
function(fleet_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT;KEYRING" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE fleet_flags Qt6::Test ${ARG_LINKS})
    fleet_precompile(${name})
    # A test's meta objects are in its own source: this one is empty, and reading the headers takes longer than that.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(${name} PRIVATE -O1) # what is tested is optimised; who tests it is only compiled sooner
    endif()
    target_compile_definitions(${name} PRIVATE FLEET_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    if(ARG_KEYRING)
        add_test(NAME ${name}
            COMMAND "${CMAKE_SOURCE_DIR}/tests/support/keyring-session.sh" ${ARG_KEYRING} $<TARGET_FILE:${name}>)
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=fleet.*.debug=false;XDG_RUNTIME_DIR=${fleet_test_runtime_dir};DBUS_SESSION_BUS_ADDRESS=unix:path=${fleet_test_runtime_dir}/no-bus")
endfunction()

# fleet_benchmark(name SOURCES a.cpp … [LINKS targets…])
#
# One benchmark program; `./dev bench` runs them all. It prints its budgets beside its figures.
function(fleet_benchmark name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE fleet_flags ${ARG_LINKS})
    fleet_precompile(${name})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
endfunction()

# What nearly every source reads from the libraries is read once: a third of the time of a whole build. Sources include
# what they use all the same; the lint and fuzz presets build without this (CMAKE_DISABLE_PRECOMPILE_HEADERS) and notice.
#
# fleet_precompile(target): for a target of the calling folder; with FLEET_PRECOMPILED set there to fleet_widget_headers,
# the headers of windows too.
set(fleet_core_headers_list
    <QByteArray> <QCoroTask> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QObject> <QPointer> <QString>
    <QStringList> <QTimer> <QVariant>
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span> <string> <tl/expected.hpp>
    <unordered_map> <utility> <variant> <vector>)
set(fleet_widget_headers_list ${fleet_core_headers_list} <QAbstractItemModel> <QtWidgets/QtWidgets>)

foreach(headers fleet_core_headers fleet_widget_headers)
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/${headers}.cpp" CONTENT "")
    add_library(${headers} OBJECT "${CMAKE_BINARY_DIR}/precompiled/${headers}.cpp")
    set_target_properties(${headers} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(${headers} PRIVATE fleet_flags QCoro6::Core tl::expected)
    target_precompile_headers(${headers} PRIVATE ${${headers}_list})
endforeach()
target_link_libraries(fleet_widget_headers PRIVATE Qt6::Widgets)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(fleet_flags INTERFACE -fpch-preprocess) # without it the compiler's cache cannot keep the result
endif()

function(fleet_precompile target)
    if(NOT FLEET_PRECOMPILED)
        set(FLEET_PRECOMPILED fleet_core_headers)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${FLEET_PRECOMPILED})
endfunction()

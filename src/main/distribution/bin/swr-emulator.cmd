@echo off
rem Starts the SWR emulator; "swr-emulator --help" tells what else it does.
rem
rem   JAVA_HOME        the JDK or JRE, 17 or newer; otherwise the java of the PATH
rem   SWR_JAVA_OPTS    more options for it, such as -Xmx2g
rem   SWR_LONG_LIVED   true: takes the JVM's settings for servers that live for hours
rem   SWR_CACHE_DIR    where caches of loaded classes are kept, "off" for none
rem
rem The first start of a version on a JDK makes a cache of its classes in the background, which later starts use.
setlocal EnableDelayedExpansion
set "app=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

set "options="@%app%\jvm.options""
if "%SWR_LONG_LIVED%"=="true" set "options="@%app%\jvm-long-lived.options""

if not defined SWR_CACHE_DIR set "SWR_CACHE_DIR=%LOCALAPPDATA%\swr-emulator"
if "%SWR_CACHE_DIR%"=="off" goto run

rem The version of Java and the time of the jar tell whether a cache fits; the JVM looks closer, and does without if not.
set "version="
for /f "tokens=3 delims= " %%v in ('""%java%" -version 2^>^&1 ^| findstr /i version"') do if not defined version set "version=%%~v"
if not defined version goto run
for %%f in ("%app%\swr-emulator.jar") do set "made=%%~tf"
set "key=%version%-%made%-%SWR_LONG_LIVED%"
for %%c in (/ : . + " ") do set "key=!key:%%~c=_!"
set "making=-XX:ArchiveClassesAtExit="
set "using=-Xlog:cds*=off -XX:SharedArchiveFile="
if %version:~0,2% geq 25 (
  set "making=-XX:AOTCacheOutput="
  set "using=-Xlog:aot*=off -Xlog:cds*=off -XX:AOTCache="
)
set "cache=%SWR_CACHE_DIR%\%key%"
if exist "%cache%" (
  set "options=%options% %using%"%cache%""
  goto run
)
if not exist "%SWR_CACHE_DIR%" mkdir "%SWR_CACHE_DIR%" 2> nul
if exist "%SWR_CACHE_DIR%" start "" /b /low cmd /c ""%java%" %options% %SWR_JAVA_OPTS% %making%"%cache%.new" -jar "%app%\swr-emulator.jar" train > "%cache%.log" 2>&1 && move /y "%cache%.new" "%cache%" > nul"

:run
"%java%" %options% %SWR_JAVA_OPTS% -jar "%app%\swr-emulator.jar" %*
exit /b %errorlevel%

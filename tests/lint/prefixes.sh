# Every exported symbol begins with its file's name, so that a name tells where to look.
# Needs: nm
set -eu
build=$1
bad=0
for object in "$build"/*/*.o; do
    case $object in */tests/*) continue ;; esac
    file=$(basename "$object" .o)
    for symbol in $(nm -g --defined-only "$object" | awk 'NF == 3 {print $3}'); do
        noun=$file
        while :; do
            case $symbol in "$noun" | "$noun"_*) continue 2 ;; esac
            case $noun in *_*) noun=${noun%_*} ;; *) break ;; esac
        done
        case $symbol in __*) continue ;; esac
        echo "src/$(basename "$(dirname "$object")")/$file.c exports $symbol; its name should begin with $file"
        bad=1
    done
done
exit $bad

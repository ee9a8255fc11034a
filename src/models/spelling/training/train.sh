#!/bin/sh
# Trains the speller anew: lexicons without a fifth of the documents and a third of the rarer words, the channel's counts, the models.
#
#   src/models/spelling/training/train.sh CORPORA SCOWL MISSPELLINGS SCRATCH [RECORDS.jsonl]
#
# CORPORA, SCOWL: see src/lexicon/README.md. MISSPELLINGS: lines `wrong->right`, as codespell's dictionary.txt has them.
# SCRATCH: an empty directory for about 300 MB. Documents that share a line with RECORDS are left out. A quarter of an hour.
set -e
corpora=$1 scowl=$2 misspellings=$3 scratch=$4 records=$5
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
python=${PYTHON:-python3}
cd "$root" && npm run build
dist=$scratch/dist
cp -r dist "$dist" && ln -sfn "$root/node_modules" "$scratch/node_modules"
node "$here/channel.mjs" "$dist" "$misspellings" "$here/../channel.bin"
cp "$here/../channel.bin" "$dist/models/spelling/"
node "$here/classes.mjs" "$dist" "$corpora" "$scratch/stream.txt"
endings=$(node -e "import('$dist/models/spelling/classes.js').then(({endings}) => console.log(endings.join(' ')))")
$python "$here/classes.py" "$scratch/stream.txt" "$endings" "$here/../classes.bin"
cp "$here/../classes.bin" "$dist/models/spelling/"
# Three times, each time with other words forgotten and other typos.
for third in 0 1 2; do
  for fold in 0 1 2 3; do
    node dist/lexicon/build.js --corpora "$corpora" --scowl "$scowl" --without $fold/5 --forget $third/3 \
      --out "$scratch/lexicon$third$fold.bin"
  done
done
for model in ranker judge; do
  dumps=
  for third in 0 1 2; do
    # The ranker has enough with the first third.
    if [ $model$third = ranker1 ]; then break; fi
    for fold in 0 1 2 3; do
      cp "$scratch/lexicon$third$fold.bin" "$dist/lexicon/lexicon.bin"
      seed=$((7 + third * 4))
      node "$here/dump.mjs" $model "$dist" "$corpora" "$misspellings" $fold/5 $seed "$scratch/$model$third$fold" $records
      dumps="$dumps $scratch/$model$third$fold"
    done
  done
  $python "$here/train.py" $model "$here/../$model.bin" $dumps
  cp "$here/../$model.bin" "$dist/models/spelling/"
done

"""Writes scikit-learn's HistGradientBoosting models in the format of trees.ts.

    from export_trees import write_trees
    write_trees(model, 'casing.bin')

Binary classifiers (raw margin, log odds) and regressors; numeric features without missing values. Train on float32
features: then the float32 thresholds here decide exactly as the float64 ones of scikit-learn do.
"""
import struct

import numpy as np

MAGIC, LEAF = 0x54535246, 0xFFFF


def pack_trees(model):
    """The bytes of one fitted model. Raises ValueError for what trees.ts cannot evaluate."""
    roots, values, features, rights = [], [], [], []
    for iteration in model._predictors:
        if len(iteration) != 1:
            raise ValueError('one tree an iteration expected: binary classifier or regressor')
        nodes = iteration[0].nodes
        if nodes['is_categorical'].any():
            raise ValueError('numeric features expected')
        roots.append(len(values))

        def visit(index):
            node, here = nodes[index], len(values)
            values.append(0.0), features.append(LEAF), rights.append(0)
            if node['is_leaf']:
                values[here] = node['value']
                return
            features[here], values[here] = node['feature_idx'], below(node['num_threshold'])
            visit(node['left'])
            rights[here] = len(values) - here
            visit(node['right'])

        visit(0)
    baseline = float(np.ravel(model._baseline_prediction)[0])
    header = struct.pack('<4I2f', MAGIC, len(roots), len(values), model.n_features_in_, baseline, 0)
    table = np.zeros(len(values), [('value', '<f4'), ('right', '<u2'), ('feature', '<u2')])
    table['value'], table['right'], table['feature'] = values, rights, features
    return header + np.asarray(roots, '<u4').tobytes() + table.tobytes()


def below(threshold):
    """The largest float32 that is not above the threshold, so that no float32 value changes sides."""
    near = np.float32(threshold)
    return near if near <= threshold else np.nextafter(near, np.float32(-np.inf))


def write_trees(model, path):
    with open(path, 'wb') as file:
        file.write(pack_trees(model))

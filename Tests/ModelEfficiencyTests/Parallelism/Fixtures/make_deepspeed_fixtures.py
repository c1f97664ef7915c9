"""Writes deepspeed.json: what DeepSpeed's own code says, for ZeRODeepSpeedEstimatorTests.swift and
DeepSpeedConfigSchemaTests.swift.

    pip download --no-deps deepspeed==0.19.8 && tar xzf deepspeed-0.19.8.tar.gz
    python3 make_deepspeed_fixtures.py deepspeed-0.19.8 > deepspeed.json

The functions are executed as they stand in that source; the rest of the package (and torch) is not
imported.
"""
import ast
import itertools
import json
import pathlib
import sys

root = pathlib.Path(sys.argv[1]) / "deepspeed" / "runtime"


def function(path, name):
    tree = ast.parse((root / path).read_text())
    body = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == name]
    names = {}
    exec(compile(ast.Module(body=body, type_ignores=[]), path, "exec"), names)
    return names[name]


def fields(path, name):
    """Key and kind of each field of a pydantic model, under its alias."""
    tree = ast.parse((root / path).read_text())
    model = next(n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == name)
    found = {}
    for statement in model.body:
        if isinstance(statement, ast.AnnAssign):
            keywords = getattr(statement.value, "keywords", [])
            alias = [k.value.value for k in keywords if k.arg == "alias"]
            found[(alias or [statement.target.id])[0]] = ast.unparse(statement.annotation)
    return found


zero2 = function("zero/stage_1_and_2.py", "estimate_zero2_model_states_mem_needs")
zero3 = function("zero/stage3.py", "estimate_zero3_model_states_mem_needs")
models = [(2851000000, 32000000), (12852044800, 163840000), (1000003, 4099)]
setups = [(1, 1), (4, 1), (8, 1), (8, 2), (4, 3)]
estimates = []
for (params, layer), (gpus, nodes) in itertools.product(models, setups):
    for offload in [False, True]:
        host, device = zero2(params, gpus, nodes, cpu_offload=offload)
        estimates.append(dict(
            stage=2, parameters=params, largestLayer=layer, devicesPerHost=gpus, hosts=nodes,
            offload="optimizer" if offload else "nothing", buildingDivided=True,
            device=device, host=host))
    for offload, built in itertools.product(
            ["nothing", "optimizer", "optimizerAndParameters"], [False, True]):
        host, device, _ = zero3(
            params, layer, gpus, nodes, cpu_offload=offload != "nothing",
            cpu_offload_params=offload == "optimizerAndParameters", zero_init=built)
        estimates.append(dict(
            stage=3, parameters=params, largestLayer=layer, devicesPerHost=gpus, hosts=nodes,
            offload=offload, buildingDivided=built, device=device, host=host))

json.dump(
    dict(
        estimates=estimates,
        zero=fields("zero/config.py", "DeepSpeedZeroConfig"),
        optimizer=fields("zero/offload_config.py", "DeepSpeedZeroOffloadOptimizerConfig"),
        parameters=fields("zero/offload_config.py", "DeepSpeedZeroOffloadParamConfig")),
    sys.stdout, indent=0, sort_keys=True)
print()

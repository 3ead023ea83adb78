"""What pyproject.toml cannot say: the optional compiled kernel, and the example that ships with the package."""

import os
from glob import glob

from setuptools import Extension, find_packages, setup


def kernel() -> list[Extension]:
    """The fast kernel, unless it is asked to be left out; without a C compiler the package installs without it."""
    if os.environ.get("QUOTEPROOF_BUILD_FAST", "1") == "0":
        return []
    return [
        Extension(
            f"quoteproof.kernel.fast.{os.path.basename(source)[:-4]}",
            [source],
            depends=sorted(glob("src/quoteproof/kernel/fast/*.px[id]")),
            extra_compile_args=[] if os.name == "nt" else ["-O3"],
            optional=True,
        )
        for source in sorted(glob("src/quoteproof/kernel/fast/*.pyx"))
    ]


setup(
    packages=[*find_packages("src"), "quoteproof.examples"],
    package_dir={"": "src", "quoteproof.examples": "examples"},
    package_data={"quoteproof": ["py.typed", "**/*.j2", "**/*.schema.json"], "quoteproof.examples": ["**/*"]},
    ext_modules=kernel(),
)

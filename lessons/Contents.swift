// Contents

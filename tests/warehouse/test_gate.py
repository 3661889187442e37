import time
def test_x(gated):
    t=time.time()
    print(gated.refresh()); print(time.time()-t)
    print((gated.warehouse.root/"build").rglob)
    import os; os.system(f"find {gated.warehouse.root} -type f | grep -v static; cat {gated.warehouse.log}; head -c 3000 {gated.warehouse.root}/build/checks/*/report.json")
    from warehouse.summary import told
